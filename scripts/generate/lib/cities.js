/** Cities: which ones beside the large, under which names, and which are not sure. */

/** Smaller towns in which communities of the movement met, as GeoNames spells them; `null` where it is not in the package. */
export const TOWNS = [
  ['MA', 'Mohammedia'],
  ['CM', 'Buea'],
  ['BD', 'Rājshāhi'],
  ['CI', 'Bouaké'],
  ['TZ', 'Arusha'],
  ['UG', 'Entebbe'],
  ['KE', 'Mombasa'],
  ['KE', 'Kisumu'],
  ['GH', 'Kumasi'],
  ['GH', 'Tamale'],
  ['BJ', 'Parakou'],
  ['TG', 'Lomé'],
  ['NP', 'Pokhara'],
  ['NP', 'Janakpur'],
  ['IN', 'Chandigarh'],
  ['BA', 'Banja Luka'],
  ['DE', 'Köln'],
  ['ES', 'Bilbao'],
  ['CH', 'Zürich'],
  ['CH', 'Genève'],
  ['IL', 'Haifa'],
  ['IL', 'Tel Aviv'],
  ['PT', 'Porto'],
  ['SE', 'Göteborg'],
  ['MX', 'Oaxaca'],
  ['AM', 'Gyumri'],
  ['GE', 'Batumi'],
  ['UA', 'Lviv'],
  ['NL', 'The Hague'],
];

/** Towns that the package does not have, with the source of the fact. */
export const ADDED = [['NP', 'Rajbiraj', 'seat of Saptari District, Nepal']];

/** Left out: names that are something else altogether, or ghost towns. */
export const NOT_CITIES = new Set([
  'The Valley',
  'West Island',
  'Plymouth',
  'Cockburn Town',
  'Adamstown',
  'Jamestown',
  'Port-aux-Français',
  'Grytviken',
  'Honchō',
  'Al Başrah al Qadīmah',
  'Al Mawşil al Jadīdah',
  'Dadonghai',
  'Palikir - National Government Center',
  'Ngerulmud',
  'Marigot',
  'Gustavia',
  'Roseau',
  'Sale',
  'Siping',
]);

/** The name alone is this city, although another country has one of a comparable size. */
export const SURE = new Set(['ES Barcelona', 'CA Vancouver', 'BO La Paz', 'LK Colombo']);

/** Names that are words or names of persons, or that a smaller city makes doubtful: told, never taken. */
export const UNSURE = {
  Sofia: 'a name of persons',
  Charlotte: 'a name of persons',
  Austin: 'a name of persons',
  Salvador: 'a short name of El Salvador and a name of persons',
  Santiago: 'a name of persons and of cities in several countries',
  Victoria: 'a name of persons and of places in several countries',
  Hamilton: 'a name of persons and of cities in several countries',
  Stanley: 'a name of persons',
  Douglas: 'a name of persons',
  Teresina: 'a name of persons',
  Adelaide: 'a name of persons',
  Salem: 'a name of cities in several countries',
  Natal: 'a word of Portuguese',
  Queens: 'an English word',
  Phoenix: 'an English word',
  Mecca: 'an English word',
  Medina: 'a name of persons and a word',
  Sucre: 'a word and a name of persons',
  Córdoba: 'a city of Argentina and of Spain',
  Cartagena: 'a city of Colombia and of Spain',
  Tripoli: 'a city of Libya and of Lebanon',
  Kingston: 'a city of several countries',
  Georgetown: 'a city of several countries',
  Perm: 'an English word',
  Male: 'an English word',
  Padang: 'a word of Malay',
  León: 'a name of persons and of cities in several countries',
  Toledo: 'a city of Spain and of the United States',
  Florence: 'a name of persons',
  Cali: 'a short name of California',
  Perth: 'a city of Australia and of Scotland',
  Newcastle: 'a city of several countries',
  Windsor: 'a name of persons',
  Guadalupe: 'a name of persons',
  Trujillo: 'a name of persons and of cities in several countries',
  Aba: 'an abbreviation',
  Oran: 'a name of persons',
  Bern: 'a name of persons',
};

/** More that is told and never taken: name, country, reason. */
export const UNSURE_ADDED = [
  ['Ho', 'GH', 'the name of a language of India'],
  ['Granada', 'ES', 'the name of a country in Spanish'],
];

/** Other names of cities, in English and by language. */
export const CITY_NAMES = `
  EG Cairo: Le Caire|Caire|El Cairo|Kairo|Il Cairo|El Caire|القاهرة|Каир|Каире|Каїр|Kair|开罗|開羅|カイロ|काहिरा|কায়রো|Kahire
  EG Alexandria: Alexandrie|Alejandría|Alexandrien|الإسكندرية
  RU Moscow: Moscou|Moscú|Moskau|Mosca|Москва|Москвы|Москве|Moskwa|Moskova|莫斯科|モスクワ|मॉस्को|موسكو
  RU Saint Petersburg: St. Petersburg|St Petersburg|Санкт-Петербург|Санкт-Петербурге|Petersburg
  UA Kyiv: Kiev|Київ|Києва|Києві|Киев|Киева|Киеве|Kijów|Kiew|Kyjiw
  UA Lviv: Львів|Львова|Львові|Львов|Lwów|Lvov|Lemberg
  PL Warsaw: Varsovie|Varsovia|Warschau|Warszawa|Warszawy|Warszawie|Варшава|Варшавы|Варшаві
  DE Berlin: Берлин|Берлін|برلين|柏林|ベルリン|बर्लिन|Berlín
  DE Munich: München|Múnich
  DE Köln: Cologne|Colonia
  AT Vienna: Vienne|Viena|Wien|Вена|Відень
  CZ Prague: Praga|Prag|Praha|Прага
  FR Paris: París|Parigi|Paryż|Париж|باريس|巴黎|パリ|पेरिस
  GB London: Londres|Londra|Londyn|Лондон|لندن|伦敦|ロンドン|लंदन
  ES Madrid: Мадрид|مدريد
  ES Barcelona: Barcelone|Барселона|برشلونة
  IT Rome: Roma|Rom|Rzym|Рим|روما
  IT Milan: Milano|Mailand|Milán
  PT Lisbon: Lisbonne|Lisboa|Lissabon|Lisbona
  CH Genève: Geneva|Ginebra|Genf|Genebra
  CH Zürich: Zurich
  BE Brussels: Bruxelles|Bruselas|Brüssel|Bruxelas
  NL Amsterdam: Ámsterdam
  NL The Hague: Den Haag|'s-Gravenhage|La Haye|La Haya
  SE Stockholm: Estocolmo
  DK Copenhagen: Copenhague|Kopenhagen|København
  TR Istanbul: İstanbul|Estambul|Istanbul|إسطنبول|Стамбул|伊斯坦布尔
  TR Ankara: أنقرة|Анкара
  GE Tbilisi: Tiflis|Tbilissi|Тбилиси|Тбілісі|تبليسي
  AM Yerevan: Erevan|Ereván|Ереван|Єреван|Jerewan|Erywań
  KZ Almaty: Алматы|Alma-Ata|Almatı
  MA Casablanca: الدار البيضاء
  MA Rabat: الرباط
  MA Mohammedia: المحمدية
  DZ Algiers: Alger|Argel|Algier|Algeri
  TN Tunis: Tunez
  JO Amman: Ammán|Ammán|Амман
  LB Beirut: Beyrouth|بيروت|Бейрут|Beyrut
  SY Damascus: Damas|دمشق|Damaskus|Дамаск
  IQ Baghdad: Bagdad|بغداد|Багдад
  IR Tehran: Téhéran|Teherán|Teheran|طهران|Тегеран
  SA Riyadh: Riyad|الرياض
  QA Doha: الدوحة
  AE Dubai: Dubaï|دبي|Дубай
  SD Khartoum: الخرطوم|Jartum
  CM Yaoundé: Yaunde|Yaundé|Яунде|ياوندي|Iaundé
  CM Douala: Дуала|دوالا
  TZ Dar es Salaam: Dar-es-Salam|Dar es Salam|Daressalam|Дар-эс-Салам|دار السلام
  NG Lagos: Лагос|لاغوس|拉各斯
  NG Abuja: Абуджа|أبوجا
  GH Accra: Акра|Akkra|أكرا|Acra
  CI Abidjan: Abiyán|Абиджан|أبيدجان
  BJ Cotonou: Cotonú|Котону|كوتونو
  GN Conakry: Conacri|Конакри|كوناكري|Konakry
  SN Dakar: Дакар|داكار
  ET Addis Ababa: Addis-Abeba|Adís Abeba|Addis Abeba|أديس أبابا
  KE Nairobi: Найроби|نيروبي
  CD Kinshasa: Кіншаса|كينشاسا|Kinsasa|Kinchasa
  CG Brazzaville: برازافيل
  ZA Cape Town: Le Cap|Ciudad del Cabo|Kapstadt|Cidade do Cabo
  ZA Johannesburg: Johannesbourg|Johanesburgo|Johannesburgo
  IN New Delhi: Delhi|Nouvelle-Delhi|Nueva Delhi|Neu-Delhi|नई दिल्ली|दिल्ली|নয়াদিল্লি|দিল্লি|नयी दिल्ली|Дели|德里|デリー|Nova Deli|Nuova Delhi
  IN Mumbai: Bombay|मुंबई|মুম্বই|孟买|Мумбаи
  IN Kolkata: Calcutta|कोलकाता|কলকাতা
  IN Chennai: Madras|चेन्नई
  IN Bengaluru: Bangalore|बेंगलुरु|ব্যাঙ্গালোর
  IN Jaipur: जयपुर
  IN Lucknow: लखनऊ
  IN Patna: पटना
  BD Dhaka: Dacca|Dacca|ঢাকা|ढाका|Дакка
  BD Rājshāhi: Rajshahi|রাজশাহী
  BD Chittagong: Chattogram|চট্টগ্রাম|Chattagram
  NP Kathmandu: Katmandou|Katmandú|Katmandu|काठमांडू|काठमाडौं|কাঠমান্ডু
  NP Rajbiraj: राजविराज
  PK Karachi: कराची|করাচি|كراتشي|Karatschi
  PK Lahore: लाहौर
  CN Beijing: Peking|Pékin|Pekín|Pechino|Pequim|北京|Пекин|Пекін|Pekin|بكين|बीजिंग|Peiping
  CN Shanghai: Shanghái|上海|Schanghai|Changhaï|Xangai
  CN Guangzhou: 广州|廣州
  TW Taipei: Taipéi|台北|臺北|Taipeh
  JP Tokyo: Tokio|Tóquio|東京|东京|Токио|Токіо|طوكيو|टोक्यो
  JP Osaka: 大阪
  KR Seoul: Séoul|Seúl|首尔|ソウル|Сеул
  ID Jakarta: Yakarta|Джакарта|雅加达|ジャカルタ|जकार्ता
  PH Manila: Manille|Манила|马尼拉|マニラ|मनीला
  VN Ho Chi Minh City: Saigon
  VN Hanoi: Hanói|河内
  TH Bangkok: 曼谷|バンコク
  MM Yangon: Rangoon
  MX Mexico City: Ciudad de México|Cidade do México|Mexiko-Stadt|CDMX|Mexico DF|Città del Messico
  BR São Paulo: San Pablo|Сан-Паулу
  BR Rio de Janeiro: Río de Janeiro|Рио-де-Жанейро
  CO Bogotá: Богота
  CU Havana: La Habana|La Havane|Havanna|Гавана|L'Avana
  US New York City: New York|Nueva York|Нью-Йорк|纽约|ニューヨーク|نيويورك|Nova York|Nova Iorque
  US Washington, D.C.: Washington DC
  US San Francisco: Сан-Франциско
  GR Athens: Athènes|Atenas|Athen|Atene|Афины|Athina
  RS Belgrade: Belgrado|Belgrad|Beograd|Белград
  HR Zagreb: Загреб
  BA Sarajevo: Сараево
  BA Banja Luka: Баня-Лука
  RO Bucharest: Bucarest|Bukarest|București|Бухарест
  HU Budapest: Будапешт
  BY Minsk: Минск|Мінск
  PH Quezon City: Ciudad Quezon
  AF Kabul: Kaboul|Cabul
  AM Gyumri: Gumri|Giumri
  AL Tirana: Tiranë
  AU Sydney: Sídney
  AZ Baku: Bakı|Bakou
  BF Ouagadougou: Wagadugu|Uagadugú
  BH Manama: Al Manamah
  BW Gaborone: Gaborón
  CA Montréal: Monreal
  CD Lubumbashi: Lubumbaschi
  CH Bern: Berne|Berna
  CI Yamoussoukro: Yamusukro|Yamoussokro
  CL Santiago: Santiago de Chile
  CY Nicosia: Lefkosia|Nikosia|Nicosie
  DE Bremen: Brême|Brema
  DE Frankfurt am Main: Frankfurt|Francfort|Francoforte
  DE Hamburg: Hambourg|Hamburgo|Amburgo
  DE Hannover: Hanover|Hanovre
  DE Leipzig: Lipsia
  DE Stuttgart: Estugarda|Stoccarda
  DZ Boumerdas: Boumerdès
  EE Tallinn: Tallin
  EG Giza: Gizeh|Guiza|Gizé
  EG Port Said: Puerto Saíd
  ER Asmara: Asmera
  ES Sevilla: Seville
  ES Zaragoza: Saragossa|Saragosse
  FI Helsinki: Helsingfors|Helsinque|Helsínquia
  FR Marseille: Marseilles|Marsella|Marselha|Marsiglia
  GT Guatemala City: Ciudad de Guatemala
  GU Hagåtña: Agana
  HT Port-au-Prince: Puerto Príncipe|Porto Príncipe
  ID Bandung: Bandoeng
  ID City of Balikpapan: Balikpapan
  ID Makassar: Makasar|Macassar|Ujung Pandang
  ID Surabaya: Soerabaja
  ID Yogyakarta: Jogjakarta|Jogja|Jokjakarta
  IE Dublin: Dublim|Dublino
  IL Haifa: Hayfa
  IL Jerusalem: Jerusalén|Gerusalemme
  IL Tel Aviv: Tel Aviv-Yafo
  IN Ahmedabad: Ahmadabad
  IN Allahābād: Prayagraj
  IN Bhubaneshwar: Bhubaneswar
  IN Borivli: Borivali
  IN Dombivli: Dombivali
  IN Guwahati: Gauhati
  IN Hāora: Howrah
  IN Jalandhar: Jullundur
  IN Kanpur: Cawnpore
  IN Mysore: Mysuru
  IN Nashik: Nasik
  IN Pimpri: Pimpri-Chinchwad
  IN Pune: Poona
  IN Raurkela: Rourkela
  IN Solāpur: Sholapur
  IN Thiruvananthapuram: Trivandrum
  IN Tiruchirappalli: Tiruchirapalli|Trichy|Trichinopoly
  IN Vadodara: Baroda
  IN Varanasi: Benares|Banaras
  IN Vijayawada: Vijaywada
  IN Visakhapatnam: Vishakhapatnam|Vizag
  IQ As Sulaymānīyah: Sulaymaniyah|Sulaimaniya|Sulaimani|Slemani
  IQ Basrah: Basra|Al-Basrah|Bassorah|Basora
  IQ Erbil: Arbil|Irbil|Hewlêr
  IQ Mosul: Mossoul|Mossul
  IR Ahvaz: Ahwaz
  IR Hamadān: Hamedan
  IR Isfahan: Esfahan|Ispahan
  IR Mashhad: Mashad|Meshed|Mechhed
  IR Orūmīyeh: Urmia
  IR Qom: Qum
  IR Shiraz: Chiraz|Schiras
  IR Tabriz: Täbris
  IS Reykjavík: Reikiavik|Reiquiavique
  IT Genoa: Genova|Gênes|Genua
  IT Naples: Napoli|Nápoles|Neapel
  IT Turin: Torino|Turim
  IT Palermo: Palerme
  JO Zarqa: Az Zarqa
  JP Kyoto: Kioto|Quioto
  JP Nagoya: Nagoia
  JP Yokohama: Iocoama
  KG Bishkek: Bichkek|Biškek|Bischkek
  KH Phnom Penh: Pnom Penh|Nom Pen
  KP Pyongyang: Pjöngjang|Pionyang|P'yŏngyang
  KR Busan: Pusan
  KR Daegu: Taegu
  KR Daejeon: Taejon
  KR Gwangju: Kwangju
  KR Incheon: Inchon
  KR Jeonju: Chonju
  KW Kuwait City: Ciudad de Kuwait
  KZ Nur-Sultan: Astana|Nursultan|Астана
  LA Vientiane: Viangchan|Vientián|Vientiana
  LK Colombo: Kolamba
  LT Vilnius: Vilna|Wilna|Wilno
  LY Benghazi: Bengasi|Bengazi|Benghasi
  MA Fès: Fez
  MA Marrakesh: Marrakech|Marraquexe|Marrakesch
  MA Meknès: Mequinez
  MA Tangier: Tangiers|Tanger
  MD Chisinau: Kishinev|Kischinew
  MG Antananarivo: Tananarive
  MK Skopje: Skoplje|Skopie|Escópia|Üsküp
  MM Nay Pyi Taw: Naypyidaw|Naypyitaw|Nay Pyi Daw
  MM Mandalay: Mandalai
  MN Ulan Bator: Ulaanbaatar|Oulan-Bator|Ulaan Baatar
  MR Nouakchott: Nuakchot|Nuakschott
  MY Johor Bahru: Johor Baharu
  MY Kota Bharu: Kota Bahru
  NE Niamey: Niamei
  NP Janakpur: Janakpurdham|Janakpur Dham
  PH Davao: Davao City
  PH Makati City: Makati
  PH Caloocan City: Caloocan|Kalookan
  PH Pasig City: Pasig
  PK Peshawar: Pechawar
  PK Rawalpindi: Raulpindi
  PL Kraków: Cracow|Krakau|Cracovie|Cracovia
  PL Łódź: Lodz
  PL Wrocław: Wroclaw|Breslau|Breslavia
  PT Porto: Oporto
  RE Saint-Denis: Saint Denis de La Réunion
  RU Astrakhan: Astrachan
  RU Chelyabinsk: Cheliabinsk|Tscheljabinsk|Tcheliabinsk
  RU Irkutsk: Irkoutsk
  RU Izhevsk: Ijevsk
  RU Kazan: Kasan
  RU Krasnoyarsk: Krasnoïarsk|Krasnojarsk
  RU Naberezhnyye Chelny: Naberezhnye Chelny
  RU Nizhniy Novgorod: Nizhny Novgorod|Nijni Novgorod|Nischni Nowgorod
  RU Novosibirsk: Novossibirsk|Nowosibirsk
  RU Rostov-na-Donu: Rostov-on-Don|Rostov
  RU Ryazan’: Ryazan|Riazan
  RU Saratov: Saratow
  RU Tol’yatti: Tolyatti|Togliatti
  RU Tyumen: Tiumen
  RU Volgograd: Wolgograd
  RU Vladivostok: Wladiwostok
  RU Yaroslavl: Iaroslavl|Jaroslawl
  RU Yekaterinburg: Ekaterinburg|Iekaterinbourg|Jekaterinburg
  SA Dammam: Ad Dammam
  SA Jeddah: Jedda|Jiddah|Djeddah|Dschidda|Yeda
  SA Ta’if: Taif
  SD Omdurman: Omdourman
  SE Göteborg: Gothenburg|Gotemburgo
  SI Ljubljana: Lubiana|Liubliana
  SK Bratislava: Pressburg
  SO Mogadishu: Muqdisho|Mogadischu|Mogadiscio
  SY Aleppo: Halab|Alepo
  SY Homs: Hims
  TD N'Djamena: Yamena|Ndjamena
  TJ Dushanbe: Duschanbe|Douchanbé|Dusambé
  TM Ashgabat: Ashkhabad|Aşgabat|Achgabat|Aschgabat|Asjabad
  TO Nuku‘alofa: Nukualofa|Nuku'alofa
  TR İzmir: Esmirna
  TR Eskişehir: Eskishehir
  TR Diyarbakır: Diyarbekir|Diyarbakir
  TR Gaziantep: Antep
  TW Kaohsiung: Gaoxiong
  UA Dnipro: Dnipropetrovsk|Dnepropetrovsk|Дніпро
  UA Donetsk: Donezk|Донецьк
  UA Kharkiv: Kharkov|Charkiw|Járkov|Харків
  UA Kryvyi Rih: Krivoy Rog|Kryvyy Rih|Кривий Ріг
  UA Mykolayiv: Mykolaiv|Nikolaev|Nikolayev|Миколаїв
  UA Odessa: Odesa|Одеса|Одесса
  UA Zaporizhia: Zaporizhzhia|Zaporizhzhya|Zaporozhye|Zaporijjia|Запоріжжя
  UZ Tashkent: Toshkent|Tachkent|Taschkent|Taskent
  VN Da Nang: Danang|Đà Nẵng
  VN Haiphong: Hai Phong
  XK Pristina: Prishtina|Prishtinë
  YE Al Ḩudaydah: Hodeidah
  YE Sanaa: Sana'a|Sanaʽa
  YE Ta‘izz: Taiz|Taizz
  ZA Port Elizabeth: Gqeberha
  ZA Pretoria: Tshwane
  PY Asunción: Assunção
  NG Sokoto: Sakkwato
  CN Nanjing: Nanking|Nankín
  CN Tianjin: Tientsin
  CN Chongqing: Chungking
  CN Ürümqi: Urumchi
  CN Harbin: Kharbin|Charbin
  CN Hangzhou: Hangchow
  CN Suzhou: Soochow
  CN Qingdao: Tsingtao
`;
