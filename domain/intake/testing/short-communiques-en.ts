import type { ShortCommunique } from "./short-communiques";

export const ENGLISH: readonly ShortCommunique[] = [
  {
    name: "a visit whose lead opens with “as part of”",
    publishedOn: "2025-03-20",
    date: "2025-03-19",
    city: "London",
    modality: "in-person",
    countries: "UZ GB",
    main: ["As part of a working visit", "export of textiles", "a roadmap on standards"],
    aside: ["the Speaker of the House of Commons", "Imperial College"],
    text: `Deputy Minister holds talks at the Foreign Office

As part of a working visit to London, on 19 March the Deputy Minister of Foreign Affairs of Uzbekistan, Olim Karimzoda, met the British Director General for Economics, Fiona Ashdown.

The parties discussed the export of textiles. After the talks, the sides signed a roadmap on standards.

On the same day, the Uzbek diplomat called on the Speaker of the House of Commons. He also visited Imperial College, where Uzbek students are enrolled.`,
  },
  {
    name: "political consultations after a previous round",
    publishedOn: "2022-11-18",
    date: "2022-11-16..2022-11-17",
    city: "Ashgabat",
    modality: "in-person",
    countries: "TM GB",
    main: ["media freedom", "reached during the previous round"],
    aside: ["London in May 2021", "the Chamber of Commerce"],
    text: `Turkmen-British consultations

On 16–17 November, Ashgabat hosted the fourth round of political consultations between Turkmenistan and the United Kingdom. The third round was held in London in May 2021.

The sides reviewed how the agreements reached during the previous round are being carried out, and spoke of media freedom.

In the framework of the visit, the British delegation had meetings at the Chamber of Commerce.`,
  },
  {
    name: "talks in person that speak of calls and online services",
    publishedOn: "2022-05-27",
    date: "2022-05-26",
    city: "Tashkent",
    modality: "in-person",
    countries: "UZ GB",
    main: ["virtual assets"],
    aside: [],
    text: `Digital partnership discussed in Tashkent

On 26 May the Minister of Digital Technologies of Uzbekistan, Sardor Mirzaev, met in Tashkent with the British Ambassador, Timothy Orr.

The sides discussed rules for virtual assets, online education and an online portal for visas. They agreed to hold a video call in June and called for more exchanges. The Ambassador handed over a letter from the Prime Minister.`,
  },
  {
    name: "condolences expressed at a meeting in person",
    publishedOn: "2023-02-10",
    date: "2023-02-09",
    city: "London",
    modality: "in-person",
    countries: "KZ GB",
    main: ["oil transit"],
    aside: [],
    text: `Ambassador meets Minister for Europe

On 9 February the Ambassador of Kazakhstan, Yerlan Idrissov-Khan, met the Minister for Europe, Leonard Dockery, in London. He expressed condolences on behalf of his Government to the families of the victims of the earthquake. In reply, the Minister spoke of oil transit. An exchange of letters constituting an agreement is being prepared.`,
  },
  {
    name: "a gov.uk story with a quote of today",
    publishedOn: "2024-04-25",
    date: "2024-04-24",
    city: "Astana",
    modality: "in-person",
    countries: "KZ GB",
    main: ["partnership on skills"],
    aside: ["Ulaanbaatar", "International Programmes Fund", "newsdesk"],
    text: `Press release
UK and Kazakhstan agree new partnership on skills

From: Foreign, Commonwealth & Development Office and Rt Hon Douglas Pym
Published 25 April 2024

The Foreign Secretary agreed a partnership on skills with Kazakhstan in Astana on Wednesday (24 April).

Foreign Secretary Douglas Pym said:

“Today the world is more dangerous than it was. I will be in touch with our friends here tomorrow and next week.”

The Foreign Secretary will travel to Ulaanbaatar tomorrow.

Notes to editors:

1. Funding comes from the International Programmes Fund, announced on 3 March 2023.

Media enquiries
Email the newsdesk`,
  },
  {
    name: "a joint statement",
    publishedOn: "2025-06-06",
    date: "2025-06-05",
    city: "Samarkand",
    modality: "in-person",
    countries: "UZ GB",
    main: ["water-saving", "1 December 2025"],
    aside: [],
    text: `Joint Statement on the Second Uzbekistan–UK Strategic Dialogue

Samarkand, 5 June 2025

1. The Foreign Minister of the Republic of Uzbekistan and the Foreign Secretary of the United Kingdom held the second Strategic Dialogue.

2. The Sides agreed to draw up a programme on water-saving by 1 December 2025. They recalled the Agreement signed in London on 31 October 2019.`,
  },
  {
    name: "Turkmen state media",
    publishedOn: "2019-05-22",
    date: "2019-05-21",
    city: "Ashgabat",
    modality: "in-person",
    countries: "TM GB",
    main: ["gas chemistry"],
    aside: ["the Museum of the Turkmen Carpet"],
    text: `The President of Turkmenistan received the head of a British company

Ashgabat, 22 May (TDH). Yesterday, at the Oguzhan Palace Complex, the President of Turkmenistan received the Prime Minister's Trade Envoy of the United Kingdom, Baroness Holt, with whom questions of gas chemistry were discussed.

On the same day the guest visited the Museum of the Turkmen Carpet.`,
  },
  {
    name: "a report of a tour",
    publishedOn: "2022-09-30",
    date: "2022-09-28",
    city: "Tashkent",
    modality: "in-person",
    countries: "UZ GB",
    main: ["cotton"],
    aside: ["hydropower", "Astana on Thursday"],
    text: `British minister signs cotton deal in Tashkent

The British Minister for Asia, Harriet Lyle, returned home on Friday after a tour of Central Asia.

She began on Tuesday in Bishkek, where she spoke of hydropower. There she also planted a tree.

In Tashkent, on Wednesday, she met Uzbekistan's Minister of Investment, Laziz Umarov, and signed a memorandum on cotton. The two agreed to meet again, and Ms Lyle praised the reforms at length.

She went on to Astana on Thursday.`,
  },
  {
    name: "visits on several days in one country",
    publishedOn: "2025-04-11",
    date: "2025-04-08",
    city: "London",
    modality: "in-person",
    countries: "KG GB",
    main: ["export credit"],
    aside: ["Cambridge", "the Lord Mayor"],
    text: `Kyrgyz Minister of Economy in London

On 8 April the Minister of Economy of the Kyrgyz Republic, Azamat Dzhumabaev, held talks in London with the Minister for Trade, Rosalie Finch, on export credit.

On 9 April, he visited the University of Cambridge.

On 10 April the minister was received by the Lord Mayor of the City of London.`,
  },
  {
    name: "an analysis with its background sections",
    publishedOn: "2025-07-04",
    date: "2025-07-01",
    city: "Astana",
    modality: "in-person",
    countries: "KZ GB",
    main: ["uranium"],
    aside: ["in 2013", "twelve months ago", "Beijing"],
    text: `What Britain wants on the steppe

When a British prime minister came to Astana in 2013, there was talk of oil. On Tuesday it was uranium that filled the hour which Foreign Secretary Julian Marsh spent in Astana with his Kazakh counterpart, Daniyar Akhmet.

The wider picture

Nothing was signed twelve months ago. Beijing signed more.

What comes next

A visit is expected in October.`,
  },
  {
    name: "credentials presented",
    publishedOn: "2023-03-02",
    date: "2023-03-01",
    city: "Dushanbe",
    modality: "in-person",
    countries: "TJ GB",
    main: ["climate"],
    aside: ["Diplomatic relations between"],
    text: `Presentation of credentials

On March 1, 2023, the Ambassador Extraordinary and Plenipotentiary of the United Kingdom to the Republic of Tajikistan, Helena Marsh, presented copies of her credentials to the Minister of Foreign Affairs of the Republic of Tajikistan at the Ministry of Foreign Affairs.

During the conversation, the parties spoke of climate.

Diplomatic relations between the two countries were established on 15 January 1993.`,
  },
  {
    name: "a wire with its dateline",
    publishedOn: "2024-06-14",
    date: "2024-06-13",
    city: "Astana",
    modality: "in-person",
    countries: "KZ GB",
    main: ["Olzhas Temirov", "wheat"],
    aside: ["a nuclear power plant"],
    text: `Kazakhstan to supply more wheat to Britain

ASTANA, June 14 (Steppe Newswire) – Kazakhstan's Minister of Agriculture Olzhas Temirov on Thursday met a British trade delegation led by Lord Pinner in Astana to discuss wheat.

Earlier it was reported that France will study a nuclear power plant in Kazakhstan.`,
  },
  {
    name: "a telephone call with “had”",
    publishedOn: "2021-02-09",
    date: "2021-02-09",
    city: null,
    modality: "phone",
    countries: "TJ GB",
    main: ["vaccines"],
    aside: ["last met in Geneva"],
    text: `Foreign Minister speaks with British counterpart

Today the Minister of Foreign Affairs of Tajikistan, Rustam Sharifzoda, had a telephone conversation with the British Minister of State, Amanda Crewe. They discussed vaccines. The ministers last met in Geneva.`,
  },
  {
    name: "a meeting by video link",
    publishedOn: "2020-07-02",
    date: "2020-07-01",
    city: null,
    modality: "virtual",
    countries: "KZ GB",
    main: ["pandemic"],
    aside: [],
    text: `Kazakhstan and Britain discuss recovery

Yesterday, the eighth meeting of the Intergovernmental Commission was held via videoconference. The Kazakh side was headed by First Deputy Prime Minister Alim Sarsenov, the British side by the Minister for Exports, Graham Stowe. They spoke of the pandemic.`,
  },
  {
    name: "an embassy's note",
    publishedOn: "2023-09-15",
    date: "2023-09-15",
    city: "Bishkek",
    modality: "in-person",
    countries: "KG GB",
    main: ["glacier"],
    aside: ["Chevening", "Osh"],
    text: `British Embassy Bishkek

Great to meet Kyrgyzstan's Minister of Natural Resources, Meerim Saparova, today! We talked about glacier monitoring and air quality.

Reminder: Chevening applications close on 7 November.

Next week: the Ambassador is in Osh for the silk festival.`,
  },
  {
    name: "a letter of Central Asia and Britain in their own format",
    publishedOn: "2024-09-27",
    date: "2024-09-25",
    city: "New York",
    modality: "in-person",
    countries: "KZ KG TJ TM UZ GB",
    main: ["connectivity"],
    aside: ["separately met"],
    text: `Central Asia and United Kingdom ministers meet

The Foreign Ministers of the Central Asian states and the British Foreign Secretary met in New York on Wednesday for talks on connectivity.

The Foreign Secretary separately met the minister of Kazakhstan.`,
  },
  {
    name: "four states round a table",
    publishedOn: "2023-11-24",
    date: "2023-11-23",
    city: "Tbilisi",
    modality: "in-person",
    countries: "KZ AZ GE GB",
    main: ["ferries"],
    aside: [],
    text: `Middle Corridor ministers meet in Tbilisi

A ministerial meeting of Kazakhstan, Azerbaijan, Georgia and the United Kingdom was held in Tbilisi on 23 November. They discussed ferries. Armenia and China were not represented.`,
  },
  {
    name: "a Lords report published weeks later",
    publishedOn: "2018-12-10",
    date: "2018-10-22..2018-10-25",
    city: "Almaty",
    modality: "in-person",
    countries: "KZ GB",
    main: ["the rule of law"],
    aside: [],
    text: `HOUSE OF LORDS
REPORT OF A VISIT TO KAZAKHSTAN
22–25 October 2018

1.  We visited Almaty at the invitation of the Senate of Kazakhstan. We met judges and spoke of the rule of law.

2.  We are grateful to Her Majesty’s Ambassador.`,
  },
  {
    name: "a business council",
    publishedOn: "2024-12-02",
    date: "2024-11-28",
    city: "London",
    modality: "in-person",
    countries: "UZ GB",
    main: ["Eurobonds"],
    aside: ["Tashkent in October 2023"],
    text: `UZBEK-BRITISH TRADE AND INDUSTRY COUNCIL
Thirtieth session

The Uzbek-British Trade and Industry Council met on 28 November 2024 at Mansion House in the City of London. The twenty-ninth session took place in Tashkent in October 2023.

Members spoke of Eurobonds. The next session will be held in Tashkent in 2025.`,
  },
  {
    name: "a meeting said to have been reported on a day",
    publishedOn: "2024-03-15",
    date: "2024-03-13",
    city: "Tashkent",
    modality: "in-person",
    countries: "UZ GB",
    main: ["copper"],
    aside: [],
    text: `Tashkent, London talk copper

Uzbekistan's Minister of Mining, Bobur Islomov, met a British trade mission in Tashkent on March 13, the ministry said on Friday. They talked of copper. A follow-up is scheduled for 20 May in London.`,
  },
  {
    name: "a meeting at Downing Street",
    publishedOn: "2025-11-07",
    date: "2025-11-06",
    city: "London",
    modality: "in-person",
    countries: "KZ GB",
    main: ["Prime Minister hosted"],
    aside: ["Buckingham Palace"],
    text: `PM meeting with the President of Kazakhstan: 6 November 2025

The Prime Minister hosted the President of Kazakhstan at 10 Downing Street this afternoon.

The leaders discussed critical minerals. The Prime Minister looked forward to visiting Astana.

Later, the President visited Buckingham Palace.`,
  },
];
