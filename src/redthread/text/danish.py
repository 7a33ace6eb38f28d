"""The words of Danish for the rules of this package: data only."""

from redthread.text.danish_quantifiers import NUMBERS, QUANTIFIERS
from redthread.text.vocabulary import Vocabulary

_COUNT = rf"(?:mere end |over |knap |godt |snart |næsten )?(?:\d{{1,2}}|{'|'.join(word for word, _ in NUMBERS)}|tredive|fyrre)"

_ROLES = (
    "leder|chef|direktør|rektor|formand|mester|konsulent|jurist|inspektør|bibliotekar|psykolog|præst|pedel|læge|sygeplejerske|pædagog|"
    "lærer|kok|sekretær|ingeniør|arkitekt|kvinde|mand|medarbejder|ansatte|assistent|terapeut|rådgiver|betjent|kontrollant|økonom"
)

_REPORTING = """
overrasker overraskede undrede ærgrer ærgrede glædede frustrerer frustrerede bekymrer bekymrede provokerer provokerede irriterer
irriterede presser pressede belaster belastede skuffer skuffede motiverer motiverede optager optog generer generede udfordrer udfordrede
rammer ramte inspirerer inspirerede stresser stressede
afviser anbefaler anerkender anfører angiver antager antyder bekræfter bemærker beklager beretter beskriver betegner
betoner betragter bifalder drøfter efterlyser efterspørger erfarer erkender erklærer finder foreslår fornemmer
forklarer formoder fortæller fremfører fremhæver føler frygter genkender glæder gør håber indvender italesætter
karakteriserer kender kommenterer konstaterer kritiserer kvitterer lægger mangler medgiver mener mærker nævner
noterer opfatter opfordrer opfylder oplever oplyser overvejer peger pointerer problematiserer påpeger rapporterer
reflekterer rejser roser rost rykker savner ser siger skildrer skriver spørger støtter supplerer svarer synes taler
tænker tilføjer tilkendegiver tilslutter tror tvivler udtaler udtrykker understreger undrer vurderer værdsætter
vægter ved ønsker giver gav
afviste anbefalede anerkendte anførte angav antydede bekræftede bemærkede beklagede berettede beskrev betegnede
betonede efterlyste efterspurgte erkendte fandt foreslog fornemmede forklarede fortalte fremførte fremhævede følte
frygtede genkendte glædede håbede indvendte italesatte konstaterede kritiserede manglede mente mærkede nævnte
noterede opfattede opfordrede oplevede oplyste overvejede pegede pointerede påpegede rapporterede reflekterede
rejste roste savnede så sagde skildrede skrev spurgte støttede supplerede svarede syntes talte tænkte tilføjede
tilkendegav troede tvivlede udtalte udtrykte understregede undrede vurderede værdsatte vægtede vidste ønskede
"""
_TELLING = """
lyder lød
anfører angiver bemærker beretter beskriver betegner betoner efterlyser efterspørger erkender finder foreslår forklarer
formulerer fortæller fremfører fremhæver føler indvender kalder konstaterer kritiserer mener nævner noterer oplever oplyser
peger pointerer påpeger reflekterer roser savner siger skriver spørger svarer synes tilføjer tilkendegiver udtaler
udtrykker understreger undrer vurderer ønsker giver sammenligner henviser refererer karakteriserer skildrer illustrerer opsummerer
genkender husker advarer drømmer overvejer frygter håber beklager indrømmer medgiver opfordrer tvivler glæder ærgrer opfatter
anførte angav bemærkede berettede beskrev betonede efterlyste erkendte fandt foreslog forklarede formulerede fortalte
fremførte fremhævede følte indvendte kaldte konstaterede kritiserede mente nævnte noterede oplevede oplyste pegede
pointerede påpegede reflekterede roste savnede sagde skrev spurgte svarede syntes tilføjede tilkendegav udtalte udtrykte
understregede undrede vurderede ønskede gav
"""
_REPORTED = """
opleves beskrives fremhæves nævnes roses opfattes vurderes efterlyses efterspørges værdsættes ses betragtes omtales betegnes
kaldes ønskes savnes kritiseres påpeges anerkendes deles bakkes genkendes italesættes prioriteres bruges hilses støttes
bekræftes mærkes udtrykkes vægtes forstås foretrækkes opleved kendes
oplevet beskrevet fremhævet nævnt rost opfattet vurderet efterlyst efterspurgt værdsat set betragtet omtalt betegnet kaldt
ønsket savnet kritiseret påpeget anerkendt delt genkendt italesat brugt hilst støttet bekræftet udtrykt foretrukket
"""
_PAST = """
sagde fik valgte gik tog blev gav fandt lod skrev satte brugte oprettede indførte måtte stoppede skiftede lavede prøvede
foreslog afprøvede etablerede opgav overvejede oplevede begyndte holdt droppede afskaffede ændrede ansatte byggede
"""
_PLAIN = """
forventes opfordres pålægges tilbydes forpligtes lyder lød famler kredser hælder læner navigerer jonglerer balancerer
accepterer afholder ansætter anvender arbejder arrangerer bakker beder begynder begrunder begræser behersker benytter
besøger bliver bruger burde bygger bærer bør definerer delegerer deler deltager efterlader ejer elsker enes ender
etablerer fastholder fejrer flytter forlader forlanger forsøger forstår fortsætter forventer forvalter fravælger
fungerer fylder fysisk følger får går giver gennemfører griber halter handler har hader henter henviser holder
hører hænger indfører indgår inddrager investerer kalder kan klager klarer klemmes kommer koster kræver kæmper køber
kører kunne lader leder lever leverer ligger lider lykkes lytter lærer løber løfter løser magter melder møder
måtte må nyder næres når omtaler opgiver oplærer oprettet opsøger organiserer orienterer overlader overtager
overholder passer planlægger plejer praktiserer prioriterer prøver rammer reagerer regner rekrutterer retter råder
samarbejder samler sammenligner samtykker satser sender sidder sikrer skal skelner skubber slipper sparrer spilder
spiller starter stiller stopper stoler står styrer søger sætter tager tillægger tilbringer tilpasser tilrettelægger
trives træder træffer trækker tvinges tør udarbejder udfylder udpeger udskyder udvikler undgår undervurderer
undlader valgt varetager var vender venter vil ville virker viser vælger yder åbner er havde blev fik gav gik kom
tog stod lagde satte brugte valgte forsøgte arbejdede holdt skulle lod begyndte deltog førte gjorde lærte løb sad
samlede sluttede startede stillede takkede udviklede ventede bad bad bidrager bidrog brænder bruger bøvler
hæfter hæftede interesserer kendte kendetegnes opholder overvældes presses skulle slider stemmer stemte
sygemeldes foretrækker foretrak fortrækker genfinder forestiller forbinder forholder forudser fornyer frasiger fremstår
fremstiller frustreres indretter indrømmer indleder indstiller inspireres irriterer ærgrer glemmer glemte gentager hilser hilste
håndterer klarede kobler konkluderer kontakter koordinerer ligestiller lukker læser lader misser modtager nøjes omgås oplæser
opprioriterer opruster opstiller overtog overvinder placerer planlagde prøvede påtager påvirker reducerer repræsenterer respekterer
risikerer rummer rydder ryster salutterer samtaler satsede savn skaber skammer skifter skiftede slap slipper smiler spejler springer
springes sprang spurgt stræber stjæler strammer studser svigter svækkes synger søgte tabte tager tegner tilbyder tilføres tillader
tilrettelagde tilstræber tolker trækkes træner trøster tyr tyder ud uddyber udfordres udfører udnytter udskød udviklede understøtter
vandt varierer varsler vejleder venner vidner viderefører virkede vokser vågner øger øver øvede åbnede opdager opdagede oprettede
omtalte ombestemmer omprioriterer kombinerer kontrollerer kvalificerer italesatte indførte indgik inddrog investerede hentede hjælper
hjalp handlede hævder hævdede græmmes grubler gruer glædes gennemgår gemmer frabeder fraråder forventede forsvarer forbereder
foragter fordeler fordrer forsømmer forbliver forlod forstod fortsatte flyttede fejlede faldt fastslår fastslog faciliterer dækker mødes mødtes
dyrker drager drog deltog danner coacher byder bød bringer brød bryder brugt blander bevarer betaler betalte bestiller beslutter
besluttede beskytter belyser behandler beder bakkede balancerer anså anser ansætter ansatte anskaffer ankommer anmoder anmodede
afventer afviger afsætter afsatte afleverer afholdt afgiver aflyser aflyste aflaster accepterede vækker vakte skærper volder tærer optager optog bekymrer påpegede erfarede gavner glipper tøver udgør udviser udviste vurderes overrasker overraskes rapporterer slås tvivler
"""

DANISH = Vocabulary(
    abbreviations=frozenset(
        "adm afd afs art bl.a bla dvs d.v.s ekskl eks evt f.eks fx fhv hhv hr fr if ifm ift i.f.t iht inkl jf jfr "
        "kap kgl lign max maks min ml mht m.h.t ndf nuv o.a omkr opr p.gr.a pga p.g.a pkt ppm prof red resp sml "
        "stk str tilsv tlf t.o.m tv ud uds uddr vedr vha v.h.a vs ang alm begr bilag dir dr eksv el fig forts gns "
        "henh sek tidl s.k sk såk u.a".split()
    ),
    number_abbreviations=frozenset(
        "nr no pkt kap s p kl d fig tab bd stk art § ca f t uge den bilag afsnit".split()
    ),
    months=frozenset(
        "januar februar marts april maj juni juli august september oktober november december jan feb mar apr jun jul "
        "aug sep sept okt nov dec klasse kvartal halvår årgang division etage sal".split()
    ),
    quantifiers=QUANTIFIERS,
    people=(
        *("ledere", "lederne", "lederes", "ledernes", "chefer", "cheferne", "chefers", "chefernes"),
        *("direktører", "direktørerne", "rektorer", "rektorerne", "forstandere", "forstanderne"),
        *("respondenter", "respondenterne", "deltagere", "deltagerne", "informanter", "informanterne"),
        *("interviewpersoner", "interviewpersonerne", "svarpersoner", "svarpersonerne", "mødedeltagere"),
        *("adspurgte", "interviewede", "udspurgte", "medvirkende", "interviewdeltagere", "besvarere"),
    ),
    person=tuple(
        (
            "leder lederen chef direktør rektor forstander respondent deltager informant interviewperson "
            "adspurgt interviewet"
        ).split()
    ),
    places=tuple(
        (
            "steder stederne arbejdspladser arbejdspladserne arbejdssteder arbejdsstederne skoler skolerne "
            "institutioner institutionerne centre centrene centrer centrerne enheder enhederne afdelinger "
            "afdelingerne forvaltninger forvaltningerne kommuner kommunerne plejehjem plejehjemmene "
            "børnehaver børnehaverne vuggestuer dagtilbud dagtilbuddene botilbud botilbuddene biblioteker "
            "bibliotekerne matrikler matriklerne sektioner sektionerne kontorer kontorerne distrikter "
            "distrikterne hospitaler hospitalerne sygehuse sygehusene styrelser styrelserne gymnasier "
            "gymnasierne værksteder væresteder klinikker klinikkerne teams teamene tjenestesteder "
            "direktørområder direktørområderne forvaltningsområder fritidshjem børnehuse driftsenheder"
        ).split()
    ),
    place=tuple(
        (
            "sted arbejdsplads skole institution center enhed afdeling forvaltning kommune plejehjem "
            "børnehave dagtilbud matrikel sektion bibliotek"
        ).split()
    ),
    adverbial_places=frozenset(("steder",)),
    not_people=frozenset(
        "vejledere vejlederne vejleder indledere indleder mødesteder tidspunkter omstændighedercentre chefkontorer "
        "måleenheder tidsenheder boligenheder lejekommuner folkeafdelinger bysteder holdeafdelinger".split()
    ),
    outsiders=(
        *(
            "byråd",
            "byrådet",
            "kommunalbestyrelse",
            "kommunalbestyrelsen",
            "udvalget",
            "udvalg",
            "folketinget",
            "regionsrådet",
        ),
        *(
            "borgere",
            "borgerne",
            "forældre",
            "forældrene",
            "børn",
            "børnene",
            "elever",
            "eleverne",
            "pårørende",
            "bestyrelsen",
        ),
        *(
            "frivillige",
            "politikere",
            "politikerne",
            "brugere",
            "brugerne",
            "beboere",
            "beboerne",
            "befolkningen",
            "partier",
        ),
        *(
            "medarbejdere",
            "medarbejderne",
            "ansatte",
            "lærere",
            "lærerne",
            "pædagoger",
            "pædagogerne",
            "patienter",
            "unge",
        ),
    ),
    those=frozenset(("dem",)),
    reached=frozenset("adspurgte interviewede udspurgte medvirkende deltagende".split()),
    attribute_endings=("e", "ske", "ende", "ede"),
    attributes=frozenset(
        "små nyligt nyere yngre ældre andre helt meget særligt mere mindre tidligere mest lidt få 'n".split()
    ),
    number_words=NUMBERS,
    plural_only=frozenset("alle samtlige af".split()),
    bound=frozenset("visse et af forskellige øvrige resten".split()),
    also_pronouns=frozenset("én een ét enkelt".split()),
    more=("flere",),
    instead=frozenset({("i", "stedet", "for"), ("frem", "for"), ("fremfor",)}),
    scoping=frozenset("omfattende omfatter forstås menes".split()),
    negations=frozenset("ikke intet ingen aldrig næppe hverken".split()),
    in_surplus=frozenset("mange få".split()),
    never_generic=frozenset(
        "andre alle mange flere nogle få enkelte færre fleste hver samtlige ingen begge visse somme øvrige adskillige samme "
        "individuelle respektive pågældende to tre fire fem seks syv otte ni ti elleve tolv en et én hvilke sådanne nogen sine egne deres vores disse".split()
    ),
    noun_endings=("ere", "erne", "ene"),
    present_endings=("er",),
    definite=frozenset(("de",)),
    definite_endings=("ne", "adspurgte", "interviewede"),
    genitives=tuple("eres ernes enes ters nters ens".split()),
    possessions=tuple("ansvaret mandatet budgettet blikket skabet rummet barnet møtet".split()),
    infinitive="at",
    by=frozenset(("af",)),
    for_words=frozenset(("for",)),
    where=frozenset(("i", "på")),
    subordinators=frozenset(
        "når hvis selvom selv da mens fordi hvor efter siden uanset omend skønt idet trods jo".split()
    ),
    clause_breaks=frozenset(", ; : at mens men hvorimod ( –".split()),
    fronted=frozenset("det dette den disse".split()),
    after_pronoun=frozenset(
        "det den de en et én sig sin sit sine deres hinanden at om udtryk mere mindre som der os man særlig stor store "
        "større tydelig klar god gode".split()
    ),
    after_verbs=frozenset("at sig en et den det de deres sin sit sine hinanden ikke om".split()),
    telling=frozenset(_TELLING.split()),
    reported=frozenset(_REPORTED.split()),
    verb_endings=("er", "ede", "te"),
    may=frozenset("kan må".split()),
    not_verbs=frozenset(
        "uger måneder timer minutter sekunder kroner procenter personer sager opgaver ting penge gange tider kanter".split()
    ),
    gerund_ending="",
    being=frozenset("er var findes".split()),
    past=frozenset(_PAST.split()),
    singular_verb_ending="",
    inverts=True,
    comma_after_opening=False,
    asking_whether=frozenset(("om",)),
    goal_stems=tuple("målet mål ambition formål hensigt plan anbefal ønsk vision".split()),
    partitive="af",
    determiners=frozenset(
        "de disse dem vores jeres deres kommunens sine vore alle den det mine hele".split()
    ),
    articles=frozenset("de den det disse denne dette vores deres jeres hver hvert hans hendes sine".split()),
    pronouns=frozenset("vi os i jer de dem man jeg".split()),
    relative=frozenset("der som".split()),
    prepositions=frozenset(
        "i på med fra af til hos for om ved under over inden uden blandt mellem efter før mod gennem omkring ifølge "
        "trods uanset angående siden bag langs ad via pr per".split()
    ),
    agents=frozenset("hos blandt ifølge af for på".split()),
    according=frozenset({("ifølge",), ("efter",)}),
    adverbs=frozenset(
        "også ikke aldrig altid ofte sjældent dog derfor samtidig samtidigt generelt desuden imidlertid især særligt nu "
        "her der derimod omvendt endvidere endelig heldigvis gerne selv allerede stadig fortsat så måske faktisk "
        "direkte ligefrem ligeledes eksempelvis overordnet overvejende typisk grundlæggende primært klart tydeligt "
        "oftest mest helst bare blot kun endda netop således naturligvis enten både tillige jævnligt løbende nok "
        "tværtimod alligevel dernæst ydermere modsat tilsvarende fremadrettet undervejs indimellem slet omvendt "
        "imens undertiden hyppigt tit sædvanligvis dermed dertil dernæst først siden sidst i_dag stærkt meget".split()
    ),
    conjunctions=frozenset("og eller samt".split()),
    contrasts=frozenset("mens men hvorimod imens ; medens".split()),
    clause_openers=frozenset(
        "at mens imens medens og men hvor som for fordi da selvom hvorimod , ; : – — ( • - * eller dog eftersom idet "
        "hvilket omend skønt uagtet om der end".split()
    ),
    that="at",
    interrogatives=frozenset("hvem hvad hvilke hvilken hvilket hvordan hvorfor hvornår hvor".split()),
    reporting=frozenset(_REPORTING.split()),
    verbs=frozenset(_REPORTING.split()) | frozenset(_PLAIN.split()),
    auxiliaries=frozenset(
        "er var har havde bliver blev får fik kan kunne vil ville skal skulle må måtte bør burde".split()
    ),
    modals=frozenset("kan kunne vil ville skal skulle må måtte bør burde".split()),
    perfect=frozenset("har havde".split()),
    participle_endings=("et", "t", "ede"),
    ought=frozenset("bør burde".split()),
    must=frozenset("skal skulle må forventes opfordres pålægges tilbydes forpligtes".split()),
    advisable=frozenset({("kan", "med", "fordel"), ("kunne", "med", "fordel")}),
    study_roles=tuple(
        "deltagere deltagerne respondenter respondenterne interviewpersonerne informanterne adspurgte".split()
    ),
    passive=frozenset("blev bliver".split()),
    procedure=frozenset(
        "fordelt inddelt opdelt udvalgt udtrukket inviteret indbudt kontaktet orienteret informeret interviewet spurgt "
        "bedt anonymiseret tilbudt modtager modtog mødtes mødes deltog præsenteret placeret sammensat samlet repræsenterer "
        "repræsenteret rekrutteret bosat trukket introduceret bænket tildelt delt fordeles inddeles inviteres udvælges "
        "interviewes spørges kontaktes orienteres informeres tilbydes fordelte fik deltage udgør udgjorde omfatter omfattede".split()
    ),
    conditions=frozenset("hvis når såfremt medmindre hvorvidt uanset forudsat ligegyldigt".split()),
    concessions=frozenset("selv".split()),
    purposes=frozenset(("så", "sådan")),
    norm_stems=tuple(
        (
            "anbefal foreslå foreslog forslag målet målsætning ambition ønsk hensigt formål vigtig afgørende "
            "nødvendig forudsætning forudsætte forvent krav kræve sikre sørge sørg vision håb plan beslutte "
            "besluttet vedtag overveje intention tanken idé ideen opgaven hensigten behov opfordre pålæg "
            "aftalt aftale princip løfte lovet tilstræb stræb arbejdes satses drømmen meningen rimelig "
            "ønskelig ønskes oplagt indstil opgave garant undgå muligt mulighed fordel pointen gavn"
        ).split()
    ),
    norm_words=frozenset("mål bør burde skal skulle må ønske".split()),
    recommendations=frozenset(
        "anbefaling anbefalinger tilbyd giv sikr sørg inddrag lad inviter invitér skab undgå styrk sæt gør afklar drøft "
        "overvej udarbejd etabler etablér prioriter prioritér forlang bed spørg husk find hjælp klæd tag mød hold samle "
        "saml indfør".split()
    ),
    showing=tuple(
        (
            "vis fremgå fremgik tyde tegne peges nævnes ses konkluder opleve tilkendegives gives siges "
            "fortælles"
        ).split()
    ),
    than="end",
    averages=frozenset("gennemsnit gennemsnitligt gennemsnitlig".split()),
    lacking=frozenset(
        "behov brug plads ønske ønsket penge råd efterspørgsel krav jagt jagten mangel manglen".split()
    ),
    hiring=frozenset(
        "ansat ansætte ansætter ansættes ansættelse rekruttere rekrutterer uddanne uddanner få får fik fået mangler kræver "
        "kræve søger skaffe ønsker tiltrække tiltrækker hyre hyret ansatte udnævne udnævnt oprette oprettes oprettet åbne "
        "have bygge inddrage inddrages samle samler sammenlægge nedlægge".split()
    ),
    surplus_after=frozenset(
        "er var har havde der alt med og får fik bliver blev , men langt ikke lidt have være".split()
    ),
    each=frozenset("enkelte mange få".split()),
    not_before=frozenset(
        {
            *(("halvdelen", word) for word in ("end", "under")),
            *(
                ("få", word)
                for word in "at kan kunne vil ville skal skulle må måtte bør burde så for alt gerne kan også skulle tør".split()
            ),
            *(("mange", word) for word in "hvor så lige ligeså".split()),
            *(("alle", word) for word in "vi os dem jer".split()),
            *(
                ("flere", word)
                for word in "endnu stadig langt mange lidt betydeligt væsentligt markant ikke meget fortsat end jo desto".split()
            ),
            *(("enkelte", "hver"), ("en", "som_"), ("en", "nogen"), ("nogle", "hvilke")),
        }
    ),
    per_cent=("%", "procent", "pct", "procentpoint", "promille"),
    ratio_words=("ud af", "af", "ud af i alt", "af i alt", "af de", "ud af de", "af de i alt"),
    material=tuple(
        "besvarelser svar interview interviews samtaler udsagn kommentarer fokusgrupper personer".split()
    ),
    numbering=frozenset(
        "nr no pkt punkt kap kapitel side s § paragraf stk afsnit figur fig tabel tab bilag trin klasse uge d den kl "
        "journalnr sagsnr sag version udgave tema".split()
    ),
    comparatives=frozenset(
        "flere færre mere mindre bedre værre større højere lavere oftere længere kortere yngre ældre".split()
    ),
    comparative_endings=("ere",),
    not_comparatives=frozenset(
        "ledere medarbejdere deltagere borgere brugere lærere politikere chefer videre tidligere senere være mestre her "
        "nærmere fungere hvordan prioritere diskutere vurdere".split()
    ),
    not_compared=frozenset(
        "én en et halvdelen to tre fire fem nok gerne noget hidtil det nogen blot bare".split()
    )
    - {"hidtil"},
    earlier=frozenset(
        "sidst tidligere før førhen hidtil sidste forrige da i for ved nogensinde dengang året nu".split()
    ),
    dating=frozenset("i for ved".split()),
    times=frozenset(
        "siden år året årene fjor dag går sidst sidste forrige tidligere måned måneder uge uger foråret efteråret sommer "
        "sommeren vinter vinteren starten begyndelsen slutningen midten perioden målingen januar februar marts april maj "
        "juni juli august september oktober november december".split()
    ),
    present_trends=frozenset(
        "bliver øges mindskes forbedres forværres reduceres stiger falder vokser".split()
    ),
    idioms=(
        "vokser|voksede|vokset ud|op|frem|sammen|fast|ind",
        "er|har|var vokset ud|op|frem|sammen|fast|ind",
        "falder|faldt|faldet ned|sammen|bort|væk|ind|ud|om|af|for|uden_for|udenfor|mellem|i_søvn|i_hak|i_tråd|i_øjnene|i_smag",
        "falder|faldt|faldet fra_hinanden|til_ro|til_jorden|til_rette|på_plads|på_det|på_et|på_tværs|naturligt|let|svært|tungt",
        "er|har|var faldet ned|sammen|bort|væk|ind|ud|om|af|for|uden_for|udenfor|mellem|i_søvn|i_hak|i_øjnene|i_smag",
        "er|har|var faldet fra_hinanden|til_ro|til_jorden|til_rette|på_plads|på_det|på_et|på_tværs",
        "stiger|steg|steget af|op|ind|ud|ned",
        "er|har|var steget af|op|ind|ud|ned",
    ),
    trends=(
        "stadig|fortsat|endnu flere|færre|mere|mindre|større|bedre|værre|højere|lavere",
        "flere og flere",
        "færre og færre",
        "mere og mere",
        "mindre og mindre",
        "bedre og bedre",
        "værre og værre",
        "større og større",
        "i stigende|tiltagende|voksende|aftagende grad",
        "stigende|faldende|voksende|tiltagende|aftagende|svindende",
        "er|har steget|faldet|vokset|øget|reduceret|forbedret|forværret",
        "er blevet bedre|værre|flere|færre|større|mindre|sværere|lettere|nemmere|tydeligere|hårdere|dårligere|stærkere|mere|vanskeligere",
        "bliver bedre|værre|flere|færre|større|mindre|sværere|lettere|nemmere|hårdere|dårligere|stærkere|vanskeligere",
        "blevet bedre|værre|flere|færre|større|mindre|sværere|lettere|nemmere|tydeligere|hårdere|dårligere|stærkere",
        "steg|faldt|voksede",
        "stiger|falder|vokser",
        "øges|mindskes|forbedres|forværres|reduceres",
        "siden sidst|sidste",
        "sammenlignet med sidste|tidligere|forrige",
        "i forhold til sidste|tidligere|forrige|sidst",
        "fremgang|tilbagegang",
        "har ændret sig",
        "har udviklet sig",
        "ikke længere",
        "som noget nyt",
    ),
    comparisons=(
        "sammenlignet|sammenholdt med",
        "i højere|mindre|ringere|større grad|omfang",
        "i modsætning til",
        "til forskel fra",
        "modsat",
        "dobbelt|tre_gange|halvt så mange|ofte|stor|store",
        "lige så mange|ofte|meget|stor|store|få",
        "bedst|værst|oftest|flest|færrest",
    ),
    singly=frozenset("hver hvert".split()),
    emphases=(
        "især|særligt|særlig|navnlig|specielt",
        "i særdeleshed",
        "i særlig grad",
        "ikke mindst",
        "først og fremmest",
        "primært",
    ),
    vague=(
        (
            "generel|bred|stor|udbredt|almindelig|klar|tydelig|massiv|fuld|overvejende|god|høj|samlet opbakning|enighed|tilfredshed|"
            "utilfredshed|tilslutning|bekymring|tilkendegivelse|holdning|oplevelse|opfattelse|frustration|anerkendelse|forståelse|"
            "skepsis|konsensus|begejstring|usikkerhed|opslutning|efterspørgsel|interesse|kritik|modstand"
        ),
        "generelt|stort|bredt|udbredt|klart|tydeligt|almindeligt|gennemgående|fælles ønske|behov|billede|budskab|træk|mønster|pres",
        "en klar tilkendegivelse",
        "samstemmende|overvejende|typisk|generelt|gennemgående|almindeligvis|sædvanligvis|hyppigt",
        "som regel|hovedregel",
        "i varieret|varierende|forskelligt|stort|vidt|begrænset|nogen|noget omfang|grad",
        "i vid|udstrakt udstrækning|grad",
        "i det store hele",
        "i det store og hele",
        "langt hen ad vejen",
        "overordnet set",
        "er der enighed",
        "der er enighed|tilfredshed|utilfredshed|opbakning|konsensus",
        "alt overvejende",
        "bredt funderet",
    ),
    impersonal=(
        "der peges|efterlyses|efterspørges|ønskes|opleves|nævnes|udtrykkes|savnes|gives|lægges|tegner|henvises|reflekteres|anbefales|stilles",
        "det nævnes|fremhæves|opleves|påpeges|efterlyses|ønskes|understreges|bemærkes|vurderes|beskrives|værdsættes|anføres",
        "peges der",
        "efterlyses|efterspørges|ønskes|opleves|nævnes|savnes der",
    ),
    dropped_subjects=frozenset(
        "peger oplever efterlyser efterspørger ønsker savner nævner fremhæver mener synes føler udtrykker vurderer beskriver "
        "understreger påpeger foreslår værdsætter roser italesætter mangler giver tilkendegiver anbefaler opnår sætter ser "
        "kunne vil er har".split()
    ),
    third_person=frozenset("han hun hans hendes ham hende".split()),
    details=(
        ("age", rf"\b{_COUNT}[- ]?årig(?:e|t)?\b"),
        ("age", rf"\b(?:er|på|fylder|fyldte) {_COUNT} år(?: gammel)?\b(?! siden)"),
        ("age", r"\b(?:født i|født den|årgang) \d{2,4}\b"),
        (
            "seniority",
            rf"\b(?:været|arbejdet|siddet|virket|ansat|fungeret|ledet|leder|chef)\b[^.!?\n]{{0,60}}?\b(?:i|gennem) {_COUNT} år\b",
        ),
        ("seniority", rf"\b{_COUNT} års (?:anciennitet|erfaring|ansættelse)\b"),
        (
            "seniority",
            r"\b(?:leder|chef|ansat|ansættelse|stilling|været|arbejdet)\b[^.!?\n]{0,40}?\bsiden (?:19|20)\d\d\b",
        ),
        ("career", r"\b(?:kommer|kom) fra en (?:stilling|post|lederstilling|ansættelse)\b"),
        (
            "career",
            r"\b(?:tidligere|forhenværende) (?:ansat|stilling|job|leder|chef|direktør|souschef|medarbejder|karriere)\b",
        ),
        (
            "career",
            r"\bhar en (?:fortid|baggrund) som\b|\b(?:oprindeligt|oprindelig) uddannet\b|\ber uddannet \w+",
        ),
        (
            "career",
            r"\b(?:blev|er) (?:ansat|udnævnt|konstitueret|forfremmet|afskediget|fyret|opsagt)\b(?: i \d{4})?",
        ),
        ("career", r"\b(?:går|gik|gå) på (?:pension|efterløn)\b"),
        (
            "family",
            r"\b(?:hans|hendes) (?:kone|mand|hustru|ægtefælle|kæreste|samlever|børn|barn|søn|datter|mor|far|forældre|familie)\b",
        ),
        (
            "family",
            r"\b(?:gift|fraskilt|skilt|enke|enkemand|gravid|barsel|barselsorlov|alenemor|alenefar|småbørnsmor|småbørnsfar)\b",
        ),
        ("family", rf"\b(?:mor|far) til {_COUNT}\b"),
        (
            "health",
            r"\b(?:stress|langtids)?sygemeld\w*|\b(?:kræft\w*|depression\w*|sklerose|epilepsi|blodprop\w*|hjertestop|misbrug\w*|alkoholi\w+)\b",
        ),
        (
            "health",
            r"\b(?:ramt af|gik ned med|ned med|behandling for|diagnosen?|indlagt|opereret|operation|kronisk syg\w*)\b",
        ),
    ),
    unique=(
        rf"\b(?:den|som|vores|\w+s) eneste (?:\w+ )?\w*(?:{_ROLES})\b",
        r"\bden eneste,? (?:der|som|i|på|med|blandt|fra)\b",
        rf"\b(?:den|som|\w+s) (?:yngste|ældste|første|længst siddende|nyeste) (?:\w+ )?\w*(?:{_ROLES})\b",
        r"\beneste (?:kvindelige|mandlige|kvinde|mand)\b",
    ),
)
