"""What the reports of documents.py speak of; agencies, districts and schools are invented."""


def listed(text):
    return [word.strip() for word in text.replace("\n", "|").split("|") if word.strip()]


MEMBERS = listed("""BE|BG|CZ|DK|DE|EE|IE|EL|ES|FR|IT|CY|LV|LT|LU|HU|MT|NL|AT|PL|PT|RO|SI|SK|FI|SE|UK""")
MEMBER_NAMES = listed("""Belgium|Bulgaria|Czech Republic|Denmark|Germany|Estonia|Ireland|Greece|Spain|France|Italy|Cyprus|Latvia
Lithuania|Luxembourg|Hungary|Malta|Netherlands|Austria|Poland|Portugal|Romania|Slovenia|Slovakia|Finland|Sweden|United Kingdom""")
OUTSIDE = listed("Iceland|Liechtenstein|Norway|Switzerland|Croatia|Turkey")
PARTNERS = listed("""United States|China (excluding Hong Kong)|Russian Federation|Japan|Brazil|India|South Korea|Canada|South Africa
Algeria|Ukraine|Israel|Mexico|Singapore|Saudi Arabia""")
STATES = listed("""Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|District of Columbia|Florida|Georgia|Hawaii
Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana
Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania
Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming""")
COUNTIES = listed("""Abbott|Alder Creek|Ballard|Barlow|Birchwood|Bonner Falls|Cade|Carrick|Cedar|Chalmers|Clement|Dade Prairie|Dorrance
Eagle|Edgerton|Elkhorn|Fallon|Fort Mason|Gilroy|Grand Plains|Hadley|Hollis|Ivers|Jessup|Kimball|La Croix|Latham|Lowell|Marion
McAllen|Mill Run|Nash|Norwood|Osage Bend|Paxton|Pike|Quarry|Redfern|Rusk|St. Anne|Sable|Stanton|Sutter|Tilden|Union City
Van Horne|Wabash|Warrick|Yellow Medicine|Zander""")
SCHOOLS = listed("""Adams Elementary|Birch Hill Elementary|Central High|Carver Middle|Douglas Elementary|East Side High
Franklin Elementary|Garfield Middle|Horace Mann Elementary|Jefferson High|Kennedy Elementary|Lakeview Elementary|Lincoln Middle
Meadowbrook Elementary|North Star Academy|Oak Grove Elementary|Prairie View Middle|Riverside High|Sunset Elementary
Tri-Valley Regional Vocational High|Washington Elementary|Westgate Charter""")
DISTRICTS = listed("Bellmont Unified|Crane County|Delmar City|Granite Falls|Holbrook Consolidated|Pine Ridge|Three Rivers Regional")

# A group and what it is made of, of labour, budgets, health, farming, energy and trade.
INDUSTRIES = [
    ("Goods-producing", ["Mining and logging", "Construction of buildings", "Specialty trade contractors",
                         "Fabricated metal products", "Computer and electronic products", "Transportation equipment(1)",
                         "Plastics and rubber products"]),
    ("Private service-providing", ["Wholesale trade", "Electronics and appliance stores",
                                   "Building material and garden supply stores", "Truck transportation",
                                   "Transit and ground passenger transportation", "Monetary authorities—central bank",
                                   "Credit intermediation and related activities", "Legal services",
                                   "Accounting and bookkeeping services", "Nursing and residential care facilities"]),
    ("Government", ["Federal, except postal service", "Postal service", "State education", "Local government, excluding education"]),
]
OUTLAYS = [
    ("Mandatory", ["Old-age and survivors insurance", "Hospital insurance", "Income security", "Civilian and military retirement",
                   "Veterans", "Other programs", "Offsetting receipts"]),
    ("Discretionary", ["Defense", "Nondefense", "Overseas operations"]),
    ("Receipts", ["Individual income taxes", "Corporate income taxes", "Payroll taxes", "Excise taxes", "Estate and gift taxes",
                  "Customs duties"]),
]
CLINICAL = [
    ("Sex", ["Men", "Women"]),
    ("Age group (years)", ["18–24", "25–34", "35–44", "45–64", "65 and over"]),
    ("Highest level of education", ["Less than high school", "High school graduate", "Some college", "College graduate"]),
    ("Smoking status", ["Never smoked", "Former smoker", "Current smoker"]),
    ("Body mass index", ["Under 25.0", "25.0–29.9", "30.0 or more"]),
]
CROPS = [
    ("Food grains", ["Wheat, all", "Winter", "Durum", "Rice, rough"]),
    ("Feed crops", ["Corn for grain", "Sorghum for grain", "Barley", "Oats", "Hay, alfalfa"]),
    ("Oilseeds", ["Soybeans", "Sunflower", "Canola", "Flaxseed"]),
    ("Vegetables and melons", ["Snap beans", "Sweet corn", "Tomatoes, processing", "Watermelons"]),
]
BALANCE = [
    ("Non-current assets", ["Intangible assets", "Property, plant and equipment", "Investments in associates",
                            "Deferred tax assets", "Other financial assets"]),
    ("Current assets", ["Inventories", "Trade and other receivables", "Income tax recoverable", "Cash and cash equivalents"]),
    ("Equity", ["Share capital", "Share premium", "Retained earnings", "Cumulative translation adjustments"]),
    ("Current liabilities", ["Borrowings", "Trade payables", "Provisions", "Amounts due to group undertakings"]),
]
GOODS = [
    ("0+1", "Food, drinks and tobacco"), ("2+4", "Raw materials"), ("3", "Mineral fuels, lubricants and related materials"),
    ("33", "Petroleum and petroleum products"), ("5", "Chemicals and related products, n.e.s."), ("54", "Medicinal products"),
    ("7", "Machinery and transport equipment"), ("75", "Office machines and computers"), ("78", "Road vehicles"),
    ("6+8", "Other manufactured products"), ("84", "Articles of apparel and clothing accessories"), ("9", "Not classified elsewhere"),
]
FUELS = listed("""Coal|Coal coke net imports|Natural gas (dry)|Crude oil|NGPL|Nuclear electric power|Hydroelectric power|Geothermal
Solar/PV|Wind|Biomass|Petroleum|Electricity sales|Electrical system losses""")
MEASURED = listed("""Live births|Gross weight of goods carried|Active enterprises|Persons employed|Nights spent|Passengers carried
Gross value added|Household consumption|Municipal waste collected|Job vacancies|Patent applications|Investment rate
Labour productivity|Turnover|Production index|Exports|Imports|Trade balance|Energy dependency|Completed dwellings""")
SHORT = listed("Total|Male|Female|Urban|Rural|Owned|Rented|Public|Private|Primary|Secondary|Tertiary|Full-time|Part-time")
AGENCIES = listed("""Bureau of Field Statistics|Office of Program Evaluation|Legislative Budget Bureau|European Statistical Agency
Directorate-General for Structural Analysis|Agency for Soil and Water|National Centre for Health Surveys
State Department of Public Instruction|Energy Data Administration|Commission for Rural Policy""")
BODIES = listed("""the competent supervisory authority|the national data centre|state auditors|the Committee|regional paying agencies
the evaluation unit|county clerks|the joint working party|district superintendents|the managing authority""")
THINGS = listed("""the number of enterprises|farm income|school enrolment|the output of renewable energy|the cost of care
freight volumes|net lending|employment in services|the share of low-wage earners|groundwater abstraction|total outlays
the average length of stay|consumer prices|the trade surplus|the graduation rate|landfill capacity|mortgage arrears""")
MOVES = listed("""rose by {n} %|fell by {n} percent|was broadly unchanged|reached {n},{m} thousand|stood at {n}.{k} percent
increased for the {ordinal} year running|declined from {n} to {k} per 1 000 inhabitants|more than doubled|is projected to grow by {k} %""")
LINKS = listed("""As Table {k} shows, {a} {move} in {year}, while {b} {move2}.
Between {year} and {year2}, {a} {move}.
{A} {move} in {year}; this was the sharpest movement since records began, and {body} has been asked to report on its causes.
According to {body}, {a} {move}, which reflects mainly the revision of the register in {year}.
By contrast, {b} {move2} over the same period (see Figure {k}).
The methodology is explained in the box at the end of this section, and definitions are given in Annex {k}.
{A} accounts for about one {ordinal} of the total, although the pattern differs between large and small units.
Respondents were asked about {b} during the twelve months before the interview.
No comparable figures exist for {year2}, since {body} changed the questionnaire.
If current policies continue, {a} would change little through {year2}; under the alternative path, however, {b} {move2}.
In its comments on a draft of this report, {body} agreed with the findings and described the steps already under way.
Because samples are small, differences of less than {k} points are not statistically significant.""")
FOOTNOTES = listed("""Includes data not shown separately.|Break in series.|Estimated value.|Excludes islands and overseas territories.
Seasonally adjusted annual rate.|Data refer to the school year beginning in the fall.|Less than half the final digit shown.
Preliminary figures, subject to revision when the annual census of establishments becomes available.
Columns may not add because of independent rounding; shares are calculated from unrounded figures.|Population on 1 January.""")
HEADINGS = listed("""Main findings|Developments by sector|Outlook|How the figures were compiled|Regional patterns|What we found|Background
Implementation so far|Scope and method|Demand and supply|The wider picture|Results of the consultation|Further information""")
POLICIES = listed("""Short-sea shipping|Inspection of fishing vessels|Organic farming logo|Rail interoperability|Access to archives
Credit rating agencies|Consumer redress|Tyre labelling|Textile names|Bathing water|Airport slots|Postal services|Seed marketing
Volunteer fire services|School milk scheme|Traineeships abroad|Medical devices|Late payments""")
REMARKS = listed("""Proposal adopted in the spring; first reading expected before the summer recess
No change|Under way|Deadline missed by two months because the tender had to be repeated
Common specifications for the exchange of inspection data, with a transitional period of three years for small operators
Member States report every second year|Partially implemented|Closed—implemented|Open
Operators with fewer than ten employees are exempted from keeping the register but must notify changes of ownership
The agency developed written guidance and trained 62 supervisors; it has not yet tested whether procedures are followed
Fewer complaints; savings of about EUR 4 million a year|Better information for passengers at the time of booking
Article 114 TFEU|Article 43(2) TFEU|Council Regulation, consultation procedure|Commission decision|Communication
Cost-benefit analysis by outside experts, followed by a public hearing|Quarterly|Annually, by 31 March|On request
Additional staff in three field offices|None|Legal clarity for cross-border providers|To be reviewed after five years""")
EVENTS = listed("""Agreement signed by the two administrations|Pilot begins in four counties|Registration opens for small producers
Interim report to the legislature|Second call for proposals published, with simplified rules on eligible costs
Fees take effect|Public comment period ends|Audit of the first accounting year|New reporting forms become mandatory for all districts
Evaluation by independent experts, including a survey of participants and case studies in six regions""")
OPINIONS = listed("""How satisfied are you with local public transport?|Do you trust official statistics?
In the past year, have you visited a public library?|How would you judge the present state of the economy?
Should schools start later in the morning?|How often do you separate glass and paper from other waste?
Have you heard of the common driving licence?""")
ANSWERS = [listed("Very satisfied|Fairly satisfied|Not very satisfied|Not at all satisfied|Don’t know"),
           listed("Tend to trust it|Tend not to trust it|Don’t know"), listed("Yes|No|Refused"),
           listed("Very good|Rather good|Rather bad|Very bad|Don’t know / No answer"),
           listed("Every day|At least once a week|Less often|Never")]
PRICES = [("Certified copies", ["Birth certificate, first copy", "Each additional copy", "Marriage certificate",
                                "Search of records, per hour or part of an hour"]),
          ("Licenses", ["Resident fishing, annual", "Resident fishing, age 65 and over", "Nonresident fishing, 7 days", "Trapping",
                        "Duplicate license"]),
          ("Inspection", ["Elevator, up to 5 floors", "Boiler, low pressure", "Boiler, high pressure", "Amusement ride, per season"]),
          ("Publications", ["Yearbook, printed", "Yearbook, on disc", "Monthly bulletin", "Map sheet 1 : 50 000"])]
PROGRAMME = [("1", "Competitiveness of small firms", ["1.1 Advisory services", "1.2 Seed capital", "1.3 Research vouchers"]),
             ("2", "Environment and risk prevention", ["2.1 Waste water", "2.2 Flood protection", "2.3 Rehabilitation of brownfields"]),
             ("3", "Accessibility", ["3.1 Secondary roads", "3.2 Light rail", "3.3 Broadband"]),
             ("4", "Technical assistance", ["4.1 Management", "4.2 Evaluation and publicity"])]
