/**
 * Adjectives and names of peoples by language, kept by hand where i18n-nationality has none or others. The form of the
 * masculine singular, or a stem that all forms share: `names/forms.js` knows the endings. `CG,CD` are two countries.
 */
export const PEOPLES = {
  fr: `CI ivoirien; EC équatorien; GB britannique; CF centrafricain; PS palestinien; PR portoricain; ZA sud-africain; KR sud-coréen; KP nord-coréen; LK sri-lankais;
    CD,CG congolais; DM dominiquais; DO dominicain; CV capverdien; CV cap-verdien; LR libérien; XK kosovar; SL sierra-léonais; GR grec;
    TR turc; BF burkinabè; BF burkinabé; SS sud-soudanais; MN mongol; TL timorais; CZ tchèque; BD bangladais; GQ équato-guinéen;
    GW bissau-guinéen; CR costaricien; MK macédonien; TT trinidadien; EH sahraoui; AE émirien; NL néerlandais; NL hollandais;
    US américain; US étatsunien; US états-unien; VE vénézuélien; GD grenadien; IM mannois; GP guadeloupéen; NZ néo-zélandais;
    KE kényan; KE kenyan; TJ tadjik; UZ ouzbek; KG kirghize; AF afghan; AZ azerbaïdjanais; TW taïwanais; GF guyanais`,
  es: `CH suizo; PS palestino; BI burundés; SO somalí; MG malgache; BA bosnio; YE yemení; GH ghanés; ML maliense; MY malasio; LA laosiano; EH saharaui; DO dominicano; DM dominiqués; CD,CG congoleño; CD,CG congolés;
    NE nigerino; MN mongol; CI marfileño; CI ivoriano; TZ tanzano; CZ checo; RW ruandés; IR iraní; IQ iraquí; KW kuwaití; QA catarí;
    NL neerlandés; NL holandés; NP nepalí; NP nepalés; KR surcoreano; KP norcoreano; PR puertorriqueño; LK esrilanqués; SS sursudanés;
    US estadounidense; BF burkinés; BF burkinabé; MA marroquí; SN senegalés; GQ ecuatoguineano; GN guineano; CV caboverdiano; XK kosovar;
    ZW zimbabuense; BD bangladesí; PK pakistaní; OM omaní; AE emiratí; SD sudanés; TW taiwanés; IL israelí; SL sierraleonés; ET etíope`,
  it: `BA bosniaco; IQ iracheno; GN guineano; BI burundese; KM comoriano; CI ivoriano; CD,CG congolese; DO dominicano; NE nigerino; NG nigeriano; PS palestinese; KE keniota; KE keniano; KR sudcoreano;
    KP nordcoreano; SS sudsudanese; MK macedone; MD moldavo; PR portoricano; TD ciadiano; AZ azero; AZ azerbaigiano; CV capoverdiano;
    CR costaricano; ME montenegrino; MG malgascio; GT guatemalteco; HN honduregno; BD bangladese; AD andorrano; TJ tagico; TM turkmeno;
    UZ uzbeco; KG kirghiso; NI nicaraguense; XK kosovaro; LK singalese; GH ghanese; ZW zimbabwese; MW malawiano; RW ruandese; RO rumeno; RO romeno;
    SG singaporiano; KW kuwaitiano; QA qatariota; US statunitense; US americano; ET etiope; EG egiziano; GR greco; TR turco; PL polacco; CZ ceco; SK slovacco`,
  de: `NE nigrisch; NG nigerianisch; CD,CG kongolesisch; DO dominikanisch; CF zentralafrikanisch; PS palästinensisch; PG papua-neuguineisch; NZ neuseeländisch;
    SZ eswatinisch; CZ tschechisch; BY belarussisch; XK kosovarisch; GQ äquatorialguineisch; CI ivorisch; TL osttimoresisch; AE emiratisch; PR puertoricanisch;
    BJ beninisch; KE kenianisch; KE keniatisch; MK nordmazedonisch; MU mauritisch; SS südsudanesisch; TD tschadisch; US amerikanisch; US us-amerikanisch; GL grönländisch`,
  pt: `CM camaronês; TZ tanzaniano; AO angolano; MZ moçambicano; CV cabo-verdiano; CV caboverdiano; GW,GN guineense; GN guineano; ST são-tomense; ST santomense;
    TL timorense; BR brasileiro; PT português; NG nigeriano; NE nigerino; GH ganês; GH ganense; CI marfinense; SN senegalês; ML maliano; BJ beninense; TG togolês;
    BF burquinense; CD,CG congolês; GA gabonês; TD chadiano; CF centro-africano; KE queniano; UG ugandense; RW ruandês; BI burundês; ET etíope; ER eritreu; SO somali;
    ZA sul-africano; ZM zambiano; ZW zimbabuano; ZW zimbabweano; MW malauiano; NA namibiano; BW botsuano; MG malgaxe; MU mauriciano; MA marroquino; DZ argelino; TN tunisiano; TN tunisino;
    LY líbio; EG egípcio; SD sudanês; IL israelense; IL israelita; PS palestino; PS palestiniano; JO jordaniano; JO jordano; LB libanês; SY sírio; IQ iraquiano;
    IR iraniano; SA saudita; YE iemenita; OM omani; TR turco; GR grego; CY cipriota; IT italiano; ES espanhol; FR francês; DE alemão; AT austríaco; CH suíço;
    BE belga; NL holandês; NL neerlandês; LU luxemburguês; GB britânico; IE irlandês; DK dinamarquês; SE sueco; NO norueguês; FI finlandês; IS islandês; PL polonês;
    PL polaco; CZ tcheco; CZ checo; SK eslovaco; HU húngaro; RO romeno; BG búlgaro; RS sérvio; HR croata; BA bósnio; SI esloveno; AL albanês; MK macedônio;
    ME montenegrino; XK kosovar; UA ucraniano; RU russo; BY bielorrusso; EE estoniano; EE estónio; LV letão; LT lituano; MD moldavo; GE georgiano; AM armênio;
    AZ azerbaijano; KZ cazaque; UZ uzbeque; CN chinês; JP japonês; KR sul-coreano; KP norte-coreano; TW taiwanês; MN mongol; IN indiano; PK paquistanês; BD bangladeshiano;
    NP nepalês; LK cingalês; ID indonésio; MY malaio; PH filipino; VN vietnamita; TH tailandês; KH cambojano; MM birmanês; AU australiano; NZ neozelandês; CA canadense;
    CA canadiano; US estadunidense; MX mexicano; GT guatemalteco; CU cubano; DO dominicano; HT haitiano; AR argentino; BO boliviano; CL chileno; CO colombiano;
    EC equatoriano; PY paraguaio; PE peruano; UY uruguaio; VE venezuelano; CR costarriquenho; PA panamenho; HN hondurenho; NI nicaraguense; SV salvadorenho;
    PR porto-riquenho; JM jamaicano; MT maltês; GQ equato-guineense; AF afegão; GM gambiano; LR liberiano; SL serra-leonês`,
  ca: `CM camerunès; TZ tanzanià; FR francès; ES espanyol; PT portuguès; MA marroquí; DZ algerià; TN tunisià; EG egipci; SN senegalès; GM gambià; ML malià; NG nigerià;
    NE nigerí; GH ghanès; CI ivorià; GN guineà; GQ equatoguineà; CD,CG congolès; KE kenyà; UG ugandès; RW ruandès; ZA sud-africà; ET etíop; IT italià; DE alemany; GB britànic; IE irlandès;
    NL neerlandès; NL holandès; BE belga; CH suís; AT austríac; DK danès; SE suec; NO noruec; FI finlandès; IS islandès; PL polonès; CZ txec; SK eslovac; HU hongarès;
    RO romanès; BG búlgar; GR grec; TR turc; RU russa; RU russos; RU russes; UA ucraïnès; RS serbi; HR croat; BA bosnià; SI eslovè; AL albanès; MK macedoni; AM armeni; GE georgià;
    IL israelià; PS palestí; LB libanès; SY sirià; JO jordà; IQ iraquià; IR iranià; PK pakistanès; BD bangladeshià; NP nepalès; CN xinès; JP japonès; KR sud-coreà; ID indonesi; PH filipí;
    VN vietnamita; TH tailandès; AU australià; NZ neozelandès; US estatunidenc; CA canadenc; MX mexicà; GT guatemalenc; CU cubà; AR argentí; BR brasiler; CL xilè;
    CO colombià; PE peruà; VE veneçolà; UY uruguaià; PY paraguaià; BO bolivià; EC equatorià; DO dominicà; AD andorrà; MT maltès; XK kosovar; BJ beninès; TG togolès; BF burkinès; TD txadià;
    MZ moçambiquès; AO angolès; ZM zambià; ZW zimbabuès; NA namibià; MG malgaix; EE estonià; LV letó; LT lituà; BY bielorús; MD moldau; KZ kazakh; EH sahrauí`,
  ru: `AF афганск; AL албанск; DZ алжирск; AO ангольск; AR аргентинск; AM армянск; AU австралийск; AT австрийск; AZ азербайджанск; BH бахрейнск; BD бангладешск; BY белорусск; BY беларуск; BE бельгийск;
    BJ бенинск; BT бутанск; BO боливийск; BA боснийск; BW ботсванск; BR бразильск; BG болгарск; BF буркинийск; BI бурундийск; KH камбоджийск; CM камерунск; CA канадск; CF центральноафриканск;
    TD чадск; CL чилийск; CN китайск; CO колумбийск; CG,CD конголезск; CR коста-риканск; CI ивуарийск; HR хорватск; CU кубинск; CY кипрск; CZ чешск; DK датск; DJ джибутийск; DO доминиканск; EC эквадорск;
    EG египетск; SV сальвадорск; ER эритрейск; EE эстонск; ET эфиопск; FJ фиджийск; FI финск; FI финляндск; FR французск; GA габонск; GM гамбийск; GE грузинск; DE немецк; DE германск; GH ганск; GR греческ;
    GT гватемальск; GN гвинейск; GY гайанск; HT гаитянск; HN гондурасск; HU венгерск; IS исландск; IN индийск; ID индонезийск; IR иранск; IQ иракск; IE ирландск; IL израильск; IT итальянск; JM ямайск;
    JP японск; JO иорданск; KZ казахстанск; KZ казахск; KE кенийск; KP северокорейск; KR южнокорейск; KW кувейтск; KG киргизск; KG кыргызск; LA лаосск; LV латвийск; LV латышск; LB ливанск; LR либерийск; LY ливийск; LT литовск;
    LU люксембургск; MG мадагаскарск; MW малавийск; MY малайзийск; MV мальдивск; ML малийск; MT мальтийск; MR мавританск; MX мексиканск; MD молдавск; MN монгольск; ME черногорск; MA марокканск; MZ мозамбикск;
    MM мьянманск; NA намибийск; NP непальск; NL нидерландск; NL голландск; NZ новозеландск; NI никарагуанск; NE нигерск; NG нигерийск; MK македонск; NO норвежск; OM оманск; PK пакистанск; PS палестинск; PA панамск;
    PY парагвайск; PE перуанск; PH филиппинск; PL польск; PT португальск; QA катарск; RO румынск; RU российск; RU русск; RW руандийск; SA саудовск; SN сенегальск; RS сербск; SL сьерра-леонск; SG сингапурск;
    SK словацк; SI словенск; SO сомалийск; ZA южноафриканск; SS южносуданск; ES испанск; LK ланкийск; LK шри-ланкийск; SD суданск; SE шведск; CH швейцарск; SY сирийск; TW тайваньск; TJ таджикск; TZ танзанийск; TH таиландск; TH тайск;
    TG тоголезск; TN тунисск; TR турецк; TM туркменск; UG угандийск; UA украинск; AE эмиратск; GB британск; US американск; UY уругвайск; UZ узбекск; UZ узбекистанск; VE венесуэльск; VN вьетнамск; YE йеменск; ZM замбийск; ZW зимбабвийск; XK косовск`,
  uk: `AF афганськ; AL албанськ; DZ алжирськ; AO ангольськ; AR аргентинськ; AM вірменськ; AU австралійськ; AT австрійськ; AZ азербайджанськ; BD бангладеськ; BY білоруськ; BE бельгійськ; BJ бенінськ; BO болівійськ; BA боснійськ;
    BR бразильськ; BR бразилійськ; BG болгарськ; BF буркінійськ; KH камбоджійськ; CM камерунськ; CA канадськ; TD чадськ; CL чилійськ; CN китайськ; CO колумбійськ; CG,CD конголезьк; CI івуарійськ; HR хорватськ; CU кубинськ; CY кіпрськ; CZ чеськ; DK данськ;
    DO домініканськ; EC еквадорськ; EG єгипетськ; EE естонськ; ET ефіопськ; FI фінськ; FR французьк; GA габонськ; GM гамбійськ; GE грузинськ; DE німецьк; GH ганськ; GR грецьк; GT гватемальськ; GN гвінейськ; HT гаїтянськ;
    HU угорськ; IS ісландськ; IN індійськ; ID індонезійськ; IR іранськ; IQ іракськ; IE ірландськ; IL ізраїльськ; IT італійськ; JM ямайськ; JP японськ; JO йорданськ; KZ казахстанськ; KZ казахськ; KE кенійськ; KP північнокорейськ; KR південнокорейськ;
    KG киргизьк; LV латвійськ; LV латиськ; LB ліванськ; LR ліберійськ; LY лівійськ; LT литовськ; MG мадагаскарськ; MW малавійськ; MY малайзійськ; ML малійськ; MT мальтійськ; MX мексиканськ; MD молдовськ; MN монгольськ; ME чорногорськ; MA марокканськ;
    MZ мозамбіцьк; NA намібійськ; NP непальськ; NL нідерландськ; NL голландськ; NZ новозеландськ; NE нігерськ; NG нігерійськ; MK македонськ; NO норвезьк; PK пакистанськ; PS палестинськ; PE перуанськ; PH філіппінськ; PL польськ; PT португальськ; RO румунськ;
    RU російськ; RW руандійськ; SN сенегальськ; RS сербськ; SK словацьк; SI словенськ; SO сомалійськ; ZA південноафриканськ; ES іспанськ; LK шрі-ланкійськ; SD суданськ; SE шведськ; CH швейцарськ; SY сирійськ; TW тайванськ; TZ танзанійськ; TH таїландськ;
    TG тоголезьк; TN туніськ; TR турецьк; UG угандійськ; UA українськ; GB британськ; US американськ; UY уругвайськ; UZ узбецьк; VE венесуельськ; VN в'єтнамськ; YE єменськ; ZM замбійськ; ZW зімбабвійськ; XK косовськ`,
  pl: `AF afgańsk; AL albańsk; DZ algiersk; AO angolsk; AR argentyńsk; AM armeńsk; AM ormiańsk; AU australijsk; AT austriack; AZ azerbejdżańsk; AZ azersk; BD bangladesk; BY białorusk; BE belgijsk; BJ benińsk; BO boliwijsk; BA bośniack; BR brazylijsk;
    BG bułgarsk; BF burkińsk; KH kambodżańsk; CM kameruńsk; CA kanadyjsk; TD czadyjsk; CL chilijsk; CN chińsk; CO kolumbijsk; CG,CD kongijsk; CI iworyjsk; HR chorwack; CU kubańsk; CY cypryjsk; CZ czesk; DK duńsk; DO dominikańsk; EC ekwadorsk; EG egipsk;
    EE estońsk; ET etiopsk; FI fińsk; FR francusk; GA gabońsk; GM gambijsk; GE gruzińsk; DE niemieck; GH ghańsk; GR greck; GT gwatemalsk; GN gwinejsk; HT haitańsk; HU węgiersk; IS islandzk; IN indyjsk; ID indonezyjsk; IR irańsk; IQ irack; IE irlandzk;
    IL izraelsk; IT włosk; JM jamajsk; JP japońsk; JO jordańsk; KZ kazachstańsk; KZ kazachsk; KE kenijsk; KP północnokoreańsk; KR południowokoreańsk; KG kirgisk; LV łotewsk; LB libańsk; LR liberyjsk; LY libijsk; LT litewsk; MG madagaskarsk; MW malawijsk;
    MY malezyjsk; ML malijsk; MT maltańsk; MX meksykańsk; MD mołdawsk; MN mongolsk; ME czarnogórsk; MA marokańsk; MZ mozambick; NA namibijsk; NP nepalsk; NL niderlandzk; NL holendersk; NZ nowozelandzk; NE nigersk; NG nigeryjsk; MK macedońsk; NO norwesk;
    PK pakistańsk; PS palestyńsk; PE peruwiańsk; PH filipińsk; PL polsk; PT portugalsk; RO rumuńsk; RU rosyjsk; RW rwandyjsk; RW ruandyjsk; SN senegalsk; RS serbsk; SK słowack; SI słoweńsk; SO somalijsk; ZA południowoafrykańsk; ES hiszpańsk; LK lankijsk; SD sudańsk;
    SE szwedzk; CH szwajcarsk; SY syryjsk; TW tajwańsk; TZ tanzańsk; TZ tanzanijsk; TH tajlandzk; TH tajsk; TG togijsk; TN tunezyjsk; TR tureck; UG ugandyjsk; UA ukraińsk; GB brytyjsk; US amerykańsk; UY urugwajsk; UZ uzbeck; VE wenezuelsk; VN wietnamsk;
    YE jemeńsk; ZM zambijsk; ZW zimbabweńsk; XK kosowsk`,
  ar: `DZ جزائري; EG مصري; MA مغربي; TN تونسي; LY ليبي; SD سوداني; MR موريتاني; SO صومالي; JO أردني; LB لبناني; SY سوري; IQ عراقي; PS فلسطيني; SA سعودي; YE يمني; QA قطري; KW كويتي; BH بحريني; AE إماراتي;
    CM كاميروني; TZ تنزاني; KE كيني; NG نيجيري; NE نيجري; GH غاني; SN سنغالي; TD تشادي; ET إثيوبي; UG أوغندي; RW رواندي; CI إيفواري; BJ بنيني; TG توغولي; GN غيني; CD,CG كونغولي; ZA جنوب أفريقي; ER إريتري; TR تركي; IR إيراني;
    IL إسرائيلي; AF أفغاني; PK باكستاني; IN هندي; BD بنغلاديشي; NP نيبالي; ID إندونيسي; MY ماليزي; CN صيني; JP ياباني; PH فلبيني; FR فرنسي; DE ألماني; IT إيطالي; ES إسباني; PT برتغالي; GB بريطاني; US أمريكي; CA كندي; BR برازيلي;
    AR أرجنتيني; MX مكسيكي; RU روسي; UA أوكراني; PL بولندي; SE سويدي; NO نرويجي; DK دنماركي; FI فنلندي; NL هولندي; BE بلجيكي; CH سويسري; AT نمساوي; GR يوناني; CY قبرصي; AM أرميني; GE جورجي; AU أسترالي; KZ كازاخستاني; AL ألباني; BA بوسني; RS صربي`,
  hi: `IN भारतीय; NP नेपाली; BD बांग्लादेशी; PK पाकिस्तानी; LK श्रीलंकाई; AF अफगान; CN चीनी; JP जापानी; ID इंडोनेशियाई; ID इंडोनेशियन; TZ तंज़ानियाई; CM कैमरूनी; NG नाइजीरियाई; KE केन्याई; GH घानाई; ZA दक्षिण अफ्रीकी; FR फ्रांसीसी;
    GB ब्रिटिश; US अमेरिकी; RU रूसी; UA यूक्रेनी; IT इतालवी; ES स्पेनी; PL पोलिश; BR ब्राज़ीलियाई; MX मैक्सिकन; IR ईरानी; IL इज़राइली; EG मिस्री; BT भूटानी; MY मलेशियाई; TH थाई`,
  bn: `IN ভারতীয়; BD বাংলাদেশি; BD বাংলাদেশী; NP নেপালি; NP নেপালী; PK পাকিস্তানি; PK পাকিস্তানী; LK শ্রীলঙ্কান; CN চীনা; JP জাপানি; US মার্কিন; GB ব্রিটিশ; RU রুশ; TZ তাঞ্জানীয়; FR ফরাসি; IR ইরানি; ID ইন্দোনেশীয়; NG নাইজেরীয়; EG মিশরীয়`,
  tr: `DE Alman; FR Fransız; GB İngiliz; GB Britanyalı; RU Rus; GR Yunan; JP Japon; ES İspanyol; IT İtalyan; PT Portekizli; PL Polonyalı; BG Bulgar; RS Sırp; HR Hırvat; AL Arnavut; AM Ermeni; GE Gürcü; AZ Azerbaycanlı; AZ Azeri;
    KZ Kazak; UZ Özbek; KG Kırgız; TM Türkmen; IN Hintli; US Amerikalı; US Amerikan; HU Macar; RO Rumen; SE İsveçli; NL Hollandalı; IR İranlı; UA Ukraynalı; TR Türk; EG Mısırlı; SY Suriyeli; PS Filistinli`,
  sw: `TZ Mtanzania; TZ Watanzania; TZ Kitanzania; KE Mkenya; KE Wakenya; KE Kikenya; UG Mganda; UG Waganda; RW Mnyarwanda; RW Wanyarwanda; BI Mrundi; BI Warundi; CD,CG Mkongo; CD,CG Wakongo; NG Mnigeria; NG Wanigeria; GH Mghana; GH Waghana;
    IN Mhindi; IN Wahindi; US Mmarekani; US Wamarekani; FR Mfaransa; FR Wafaransa; DE Mjerumani; DE Wajerumani; CN Mchina; CN Wachina; SO Msomali; SO Wasomali; ET Mwethiopia; ET Wahabeshi; CM Mkameruni; CM Wakameruni`,
  id: '',
  zh: '',
  ja: '',
};

/** Entries of i18n-nationality that are wrong, another word, or say which island of several. */
export const NOT_PEOPLES = {
  fr: 'BV CX CC CK FO GU GG HM JE KI KN LC LS MF MQ PS PG PN PM RE SB SH SX TC TK UM VA VC WF YT BQ EC MP CW GR TR CI CZ ZA GB',
  es: 'BV CX CC CK BQ KY GD IN LC WF SX MF GG JE IM AX SJ RE HM SH GH ML MP VA KN PM VC SS NE CW TT BA NC SC SM NU NF PW CH IR IQ KW QA PS SL BI FO GL SO EH MG OM PK AE YE RE PG KR',
  it: 'AD AG BB BH BD BM BN BZ BW CK CR CV CC FJ GD GI GL GP GT GU HN HM KI KW KY LC LI LS MC MH MO MP MQ MS MW MF MD ML NR NU NF OM PF PM PN PR PW QA RE RW SB SC SH SJ SL SM SR ST SV SX SZ TC TJ TK TM TV UZ VA VU WF XK YT ZW AX BQ BL BV CW GG IM IO JE ME UM VG VI EH FK FO BS BI TD DJ IQ SS KM AE CG CD GN GW AZ BA',
  de: 'BV IO KY CX CC CK FK FO GF PF TF GI GP GU HM VA MO MQ YT MS NC NF MP PN RE SH KN PM GS SJ TK TT TC VG VI WF EH AX BQ CW GG IM JE BL MF SX XK AE PS NZ PG NE NG BY NU',
};
