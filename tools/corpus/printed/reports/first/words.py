"""What the reports of documents.py speak of: row labels, headings, sentences; invented, in English."""

REGIONS = """Ardmoor|Brennick and the Isles|Calder Valley|Dunmere|East Harrow|Fenwick|Glenross|Highmarch|Inverlay|Kestrel Bay
Lower Tarn|Marlowe|North Quay|Oakhampton|Port Severin|Queensferry|Ridgeway|South Linden|Thornbury|Upper Tarn|Vale of Orr
Westmarch|Yarrow""".replace(
    "\n", "|"
).split(
    "|"
)

COUNTRIES = """Belgium|Bulgaria|Czech Republic|Denmark|Germany|Estonia|Ireland|Greece|Spain|France|Italy|Cyprus|Latvia|Lithuania
Luxembourg|Hungary|Malta|Netherlands|Austria|Poland|Portugal|Romania|Slovenia|Slovakia|Finland|Sweden|United Kingdom|Norway
Switzerland|Former Yugoslav Republic of Macedonia|Turkey|Iceland""".replace(
    "\n", "|"
).split(
    "|"
)

# A group and what it is made of.
TREES = [
    (
        "Manufacturing",
        [
            "Food, beverages and tobacco",
            "Textiles and leather",
            "Wood and paper products",
            "Chemicals and chemical products",
            "Basic metals and fabricated metal products, except machinery and equipment",
            "Machinery n.e.c.",
            "Motor vehicles",
            "Other manufacturing",
        ],
    ),
    (
        "Services",
        [
            "Wholesale and retail trade; repair of motor vehicles",
            "Transport and storage",
            "Hotels and restaurants",
            "Information and communication",
            "Real estate",
            "Administrative and support services",
            "Arts, entertainment and recreation",
        ],
    ),
    ("Agriculture", ["Crops", "Livestock and dairy", "Forestry and logging", "Fishing and aquaculture"]),
    (
        "Energy",
        [
            "Coal",
            "Crude oil and petroleum products",
            "Natural gas",
            "Nuclear heat",
            "Hydropower",
            "Wind",
            "Solar photovoltaic and solar thermal",
            "Biomass and renewable wastes",
        ],
    ),
    (
        "Tax receipts",
        [
            "Individual income taxes",
            "Corporation income taxes",
            "Excise taxes",
            "Estate and gift taxes",
            "Customs duties",
            "Miscellaneous receipts",
        ],
    ),
    (
        "Mandatory outlays",
        [
            "Social security",
            "Medical assistance",
            "Income security",
            "Unemployment compensation",
            "Veterans' benefits and services",
            "Other retirement and disability programs",
        ],
    ),
    (
        "Discretionary outlays",
        [
            "Defense",
            "International affairs",
            "Science, space and technology",
            "Transportation",
            "Community and regional development",
            "Administration of justice",
        ],
    ),
    ("Population by age", ["Under 15 years", "15 to 24 years", "25 to 44 years", "45 to 64 years", "65 years and over"]),
    (
        "Education",
        [
            "Pre-primary",
            "Primary",
            "Lower secondary",
            "Upper secondary, general programmes",
            "Upper secondary, vocational programmes",
            "Tertiary",
        ],
    ),
    ("Health status", ["Excellent", "Very good", "Good", "Fair or poor", "Not ascertained"]),
    (
        "Current assets",
        [
            "Cash and cash equivalents",
            "Short-term investments",
            "Trade receivables, less allowances of 215 and 198",
            "Inventories",
            "Prepaid expenses and other current assets",
        ],
    ),
    (
        "Operating expenses",
        [
            "Salaries and employee benefits",
            "Occupancy and equipment",
            "Professional fees",
            "Depreciation and amortization",
            "Restructuring and impairment charges",
            "Other",
        ],
    ),
]

MEASURES = """Number|Share of total|Annual change|Mean|Median|Standard error|Revenue|Expenditure|Employment|Persons|Hours worked
Value added|Enterprises|Turnover|Imports|Exports|Balance|Enrolment|Graduates|Deaths|Births|Admissions|Capacity|Area|Yield|Index
Applications received|Applications approved|Average processing time|Cost per unit|Budget authority|Outlays|Rate per 1,000 population
Full-time equivalent|Target|Actual|Variance|Low|High""".replace(
    "\n", "|"
).split(
    "|"
)

SPANNERS = """All households|Urban areas|Rural areas|Public sector|Private sector|Males|Females|Both sexes|Euro area|Rest of the world
Three months ended June 30|Six months ended June 30|Fiscal year|Calendar year|Change over previous year|Direct costs|Indirect costs
Population aged 15 and over|Small enterprises|Large enterprises|Baseline scenario|Policy scenario|Estimated|Projected""".replace(
    "\n", "|"
).split(
    "|"
)

UNITS = [
    "%",
    "EUR million",
    "thousand",
    "million kWh",
    "kg per head",
    "persons",
    "USD million",
    "2005 = 100",
    "ha",
    "%",
    "per cent",
    "No.",
]

TOPICS = """household consumption|public expenditure on research|the labour market for young people|waste management|rail freight
the use of fertilisers|energy efficiency in buildings|access to primary care|rural broadband|the fisheries sector|air quality in cities
foreign direct investment|school attendance|pension adequacy|water abstraction|the cost of compliance|innovation in small firms
road safety|seasonal workers|renewable electricity|public procurement|adult literacy""".replace(
    "\n", "|"
).split(
    "|"
)

VERBS = [
    "increased",
    "declined",
    "remained broadly stable",
    "fell sharply",
    "recovered",
    "was revised upwards",
    "grew more slowly",
    "reached its highest level",
    "levelled off",
    "continued to diverge",
]

SENTENCES = [
    "In {year}, {topic} {verb} for the {ordinal} consecutive year, reflecting both demand and changes in the regulatory framework.",
    "Data on {topic} are collected annually by the statistical offices of the regions concerned.",
    "The figures for {region} and {region2} are not strictly comparable, because the definition of {topic} was amended in {year}.",
    "As shown above, {topic} {verb}, while {topic2} {verb2} over the same period.",
    "About {n} per cent of respondents reported that {topic} had an effect on their decisions.",
    "The Committee noted that progress on {topic} had been uneven and asked the Secretariat to report again in {year}.",
    "These results should be interpreted with caution given the small number of observations.",
    "According to the survey, {n} of the {n2} organisations had adopted a formal policy on {topic}.",
    "A further {n} million was allocated to {topic} under the amended programme.",
    "{region} accounted for {n} per cent of the total, followed by {region2} with {m} per cent.",
    "This chapter reviews recent developments in {topic} and considers the options that are open to the authorities.",
    "The relationship between {topic} and {topic2} is complex, and it varies considerably from one region to another.",
    "It follows that the burden falls mainly on those who are least able to carry it.",
]

REMARKS = (
    """Awaiting approval by the competent authority|Completed|In progress; report due in the autumn|Not started
Guidance has been issued to all regional offices and a help desk has been opened for enquiries
Subject to the outcome of the consultation, the measure will be extended to small enterprises in the second year
Reviewed annually|The inspection found no major shortcomings|Training delivered to 140 officers
Applicants must hold a valid permit and have lived in the region for at least twelve months before the date of application
Quarterly monitoring of concentrations at 12 sites; results are published on the web site|Ministry of Transport
Regional development agency, together with the municipalities concerned|Yes, partly|No|Voluntary agreement with industry
Reduces administrative costs but requires changes in primary legislation|Medium|High|Low|Grants of up to 50% of eligible costs
Loan guarantee|Information campaign in schools and on public transport|Environmental impact assessment required for all projects
above the threshold laid down in Annex II""".replace(
        "above the\nthreshold", "above the threshold"
    )
    .replace("projects\nabove", "projects above")
    .replace("\n", "|")
    .split("|")
)

SUBJECTS = """Air pollution|Nitrates in groundwater|Road freight charges|Noise abatement|Minimum wage|Youth guarantee|Rural broadband
Food labelling|Vocational training|Data protection officers|Emission trading|Coastal erosion|Fishing quotas|Land registry
Energy labelling of household appliances|Cross-border health care|Early school leaving|Recycling of packaging waste
Transparency register|Simplified accounting for micro-entities""".replace(
    "\n", "|"
).split(
    "|"
)

QUESTIONS = [
    "The information provided by the agency is easy to understand",
    "Staff dealt with my request promptly",
    "I was told how long the procedure would take",
    "The opening hours suit my needs",
    "The web site is easy to use",
    "The fees are reasonable given the service received and the time it takes",
    "I would recommend the service",
    "Forms are short and clear",
    "My complaint was handled fairly",
]
