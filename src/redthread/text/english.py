"""The words of English for the rules of this package: data only."""

from redthread.text.english_quantifiers import NUMBERS, QUANTIFIERS
from redthread.text.vocabulary import Vocabulary

_COUNT = rf"(?:more than |over |nearly |almost )?(?:\d{{1,2}}|{'|'.join(word for word, _ in NUMBERS)}|thirty|forty)"

_ROLES = (
    "leader|manager|head|director|principal|headteacher|chief|master|consultant|lawyer|inspector|librarian|psychologist|priest|"
    "caretaker|doctor|nurse|teacher|cook|secretary|engineer|architect|woman|man|employee|therapist|adviser|economist|officer"
)

_REPORTING = """
surprise worry frustrate annoy please disappoint motivate concern challenge inspire provoke burden puzzle strike
accept acknowledge admit advise agree answer appreciate argue ask assess assert believe call cite claim comment
complain confirm consider criticise criticize demand deny describe deplore disagree discuss doubt emphasise emphasize
expect experience explain express fear feel find foresee highlight hope imagine indicate insist judge know lack like
long maintain mention miss name note notice object observe perceive point praise prefer propose question raise
realise realize recall recognise recognize recommend regard regret reject remark report request respond say see
sense signal speak state stress suggest support talk tell think trust understand underline underscore urge value view
voice volunteer want warn welcome wish wonder write
"""
_TELLING = """
say tell describe explain mention note report comment remark recall add observe state suggest express point put propose admit
claim argue stress emphasise emphasize complain confirm question wonder call find feel think believe warn praise miss highlight
reflect acknowledge compare liken refer summarise summarize remember dream regret joke quote insist hope fear doubt ask
"""
_REPORTED = (
    "seen described perceived regarded praised valued mentioned experienced viewed considered felt welcomed missed recognised "
    "recognized appreciated criticised criticized highlighted shared reported named called emphasised stressed cited noted "
    "backed supported confirmed used wanted requested"
)
_IRREGULAR = "felt found saw said knew spoke thought told understood wrote meant foresaw"
_PLAIN = """
won lost felt chose grew drew threw flew wore tore bore beat bit bought fought sought taught caught cut dealt drank ate fed fled
forgave froze hid hurt laid leapt lent lit rode rang saw sold shook shone shot shut sang sank sat slept stole struck swam swept swung
understood woke wrote held thought knew spoke
are is was were have has had do does did can could may might will would must shall should ought be been become
became get got go went come came take took make made keep kept give gave hold held lead led leave left lose lost meet
met pay put run ran send sent set share spend spent stand stood struggle suffer work worked use used try tried turn
apply attend avoid back begin began bring brought build built buy carry change choose chose close collaborate
combine complete contact contribute cooperate cope cover create deal decide delegate depend deputise design develop draw
drew drive drop earn employ end enjoy enter escape expect face fail fall fell fight fill finish fit follow gather
handle hate hear heard help hire hold identify ignore improve include increase introduce invest join lack last learn
learned learnt let lie listen live look love manage matter mean measure mentor move must navigate need offer open
organise organize outsource oversee own plan play practise prepare prioritise prioritize protect quit rate reach read
receive recruit refer refuse rely remain remember reply resign rest return review rotate schedule seek seem serve
show skip sleep solve sort start stay step stick stop study succeed supervise supply take teach tend test thrive tolerate
track train travel treat visit vote wait walk watch wear win withdraw worry cannot can't don't didn't haven't weren't
rarely never
abandon absorb achieve adapt adjust adopt afford aim allow alter amend analyse anticipate appoint approach approve arrange arrive
articulate assume attach attempt attract await balance base bear bend benefit borrow bother break broke calculate calm cancel
capture catch caught celebrate challenge check circulate clarify coach coordinate collect compare compete comply concentrate
conclude conduct connect contest control convey copy correct count credit cut dare deem defend deliver demonstrate
deserve detect devote differ direct discover dislike dismiss distinguish distribute document dread echo
embrace emerge enable encourage enforce engage enrol ensure entrust equip establish estimate evaluate exchange excel exercise exert
fear finance focus forget forgot form fulfil function fund gain generate grasp grow grew grown guard guide hesitate hide host
hurry identify imply implement impose inform inherit initiate inspire interact interpret intervene investigate involve
juggle justify kick lament lean lift limit link log make mark master mind model monitor negotiate neglect notify obtain occupy oppose
opt order overcome overestimate overlook owe perform permit persuade pick pool portray postpone pre-empt predict
present press preserve pretend prevent process produce promote provide publish pull purchase pursue push qualify query
raise rank reallocate rearrange reassign reconsider record reduce reflect reform register reinforce relate release remind remove
renew repeat replace represent rescue resent resist resolve respect restrict resume retain retire revise reward risk rotate
save scan schedule search secure select sell separate settle shape shield shift shorten sign sit skip slip smile speed split
stretch structure struggle subscribe substitute suspect sustain switch tackle target tap test thank tighten tire took touch
trace trade transfer translate treasure trim cycle undergo undertake unite update utilise utilize vary weigh withhold witness
"""


_STATES = """
surprised worried concerned pleased satisfied dissatisfied divided disappointed convinced frustrated relieved united puzzled
tired interested annoyed delighted confused alarmed reassured encouraged struck inclined prepared used accustomed involved engaged
motivated committed determined resigned opposed agreed shocked impressed exhausted stretched pressed overworked unprepared
unconvinced aligned aware keen split
"""
_MOODS = """
uneasy anxious angry sceptical nervous ill unsure uncertain speechless cold wary hesitant unhappy happy proud alone vulnerable
reluctant cautious doubtful unprepared isolated powerless bitter weary
"""
_ATTITUDES = """
resented disliked feared opposed rejected questioned trusted known understood loved hated rated judged dismissed enjoyed
interpreted accepted doubted believed remembered preferred sought blamed raised thought treated found deemed held taken
received greeted acknowledged admired applauded attributed contested challenged resisted respected endorsed favoured
overlooked avoided expected desired lamented deplored tolerated read singled described put voiced expressed pointed said
"""
_LED = "chief head lead deputy".split()
_POSTS = """
librarian nurse officer inspector accountant engineer constable caretaker teacher cook clerk physician psychologist therapist
midwife gardener curator archivist solicitor planner architect doctor consultant pharmacist dietitian adviser economist analyst
warden ranger
"""
_HOMES = "care nursing residential children's children’s retirement".split()
_NOT_SITES = "training course parking nursery school university free empty spare vacant remaining market apprenticeship".split()


def _plural(noun: str) -> str:
    if noun.endswith("ife"):
        return noun[:-2] + "ves"
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"


def _compounds() -> dict[tuple[str, str], str]:
    """Say which two words are one noun, written so that its ending tells what it counts."""
    titles = {
        (led, form): f"{post}-{ending}"
        for led in _LED
        for post in _POSTS.split()
        for form, ending in ((post, "leader"), (_plural(post), "leaders"))
    }
    homes = {(kind, f"home{s}"): f"home-workplace{s}" for kind in _HOMES for s in ("", "s")}
    sisters = {
        (kind, f"{name}{s}"): f"{name}-leader{s}"
        for kind, name in (
            ("ward", "sister"),
            ("station", "officer"),
            ("duty", "officer"),
            ("shift", "lead"),
            ("team", "lead"),
            ("clinical", "lead"),
            ("practice", "lead"),
        )
        for s in ("", "s")
    }
    prison = {("prison", f"governor{s}"): f"governor-leader{s}" for s in ("", "s")}
    seats = {(kind, "places"): "seats" for kind in _NOT_SITES}
    return {**titles, **homes, **sisters, **prison, **seats}


def _forms(verb: str) -> tuple[str, ...]:
    stem = verb.removesuffix("e")
    short = stem[:-1] + "ied" if verb.endswith("y") and verb[-2] not in "aeiou" else stem + "ed"
    return verb, verb + "s", short, f"{verb}{verb[-1]}ed"


_SAYING = (
    frozenset(form for verb in _REPORTING.split() for form in _forms(verb))
    | frozenset(_IRREGULAR.split())
    | {"says"}
)

ENGLISH = Vocabulary(
    abbreviations=frozenset(
        "e.g i.e eg ie mr mrs ms dr prof st vs cf approx incl excl dept esp resp viz al jr sr rev gen col hon".split()
    ),
    number_abbreviations=frozenset("no nos p pp fig figs para paras sec art vol ch tab app ca c".split()),
    months=frozenset(
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
    ),
    quantifiers=QUANTIFIERS,
    people=(
        *(
            "leaders",
            "managers",
            "headteachers",
            "head-teachers",
            "principals",
            "directors",
            "executives",
            "supervisors",
            "superintendents",
            "deputies",
            "deans",
            "rectors",
            "matrons",
            "foremen",
            "bosses",
            "commanders",
        ),
        *(
            "respondents",
            "participants",
            "interviewees",
            "informants",
            "interviewed",
            "heads",
            "chiefs",
            "headmasters",
        ),
        *("leaders'", "managers'"),
    ),
    person=tuple(
        (
            "leader manager headteacher principal director executive supervisor respondent participant "
            "interviewee informant head chief superintendent dean rector matron foreman commander"
        ).split()
    ),
    places=(
        *(
            "places",
            "workplaces",
            "services",
            "schools",
            "institutions",
            "centres",
            "centers",
            "units",
            "departments",
            "divisions",
        ),
        *(
            "municipalities",
            "offices",
            "sites",
            "nurseries",
            "kindergartens",
            "hospitals",
            "libraries",
            "agencies",
        ),
        *(
            "sections",
            "districts",
            "wards",
            "clinics",
            "teams",
            "colleges",
            "branches",
            "locations",
            "administrations",
        ),
        *(
            "facilities",
            "organisations",
            "organizations",
            "directorates",
            "academies",
            "depots",
            "stations",
            "museums",
        ),
        *(
            "surgeries",
            "prisons",
            "hubs",
        ),
    ),
    place=tuple(
        (
            "place workplace school institution centre center unit department division municipality office "
            "site nursery kindergarten hospital library section ward clinic team facility directorate academy depot station "
            "museum surgery prison hub"
        ).split()
    ),
    adverbial_places=frozenset(),
    not_people=frozenset("cheerleaders forehead overhead overheads steward stewards award awards".split()),
    outsiders=(
        *(
            "council",
            "parliament",
            "committee",
            "board",
            "citizens",
            "parents",
            "pupils",
            "students",
            "children",
            "relatives",
        ),
        *(
            "volunteers",
            "politicians",
            "councillors",
            "users",
            "residents",
            "population",
            "patients",
            "employees",
            "staff",
        ),
        *("teachers", "nurses", "families", "voters"),
    ),
    those=frozenset("them those".split()),
    reached=frozenset(
        "interviewed asked questioned surveyed consulted heard participating polled canvassed sampled approached".split()
    ),
    attribute_endings=(),
    attributes=frozenset(),
    number_words=NUMBERS,
    plural_only=frozenset("all of".split()),
    bound=frozenset("no every a an other certain various of another rest remaining".split()),
    also_pronouns=frozenset("one single".split()),
    more=(),
    instead=frozenset({("instead", "of"), ("rather", "than")}),
    scoping=frozenset("covering comprising covers comprises".split()),
    negations=frozenset("not no nothing never nor neither nobody none hardly".split()),
    in_surplus=frozenset(),
    never_generic=frozenset(
        "a an one other all many several some few most fewer more every each no both such certain various another any "
        "two three four five six seven eight nine ten eleven twelve individual respective specific same own there here it this that these those".split()
    ),
    noun_endings=(),
    present_endings=(),
    definite=frozenset(("the",)),
    definite_endings=(),
    genitives=("'s", "’s"),
    possessions=(),
    infinitive="to",
    by=frozenset(("by",)),
    for_words=frozenset(("for", "to")),
    where=frozenset(("in", "at")),
    subordinators=frozenset(
        "when if although though since while because as after before where unless".split()
    ),
    clause_breaks=frozenset(", ; : that while but whereas ( –".split()),
    fronted=frozenset(),
    after_pronoun=frozenset(
        "it is are was were has have a an the as that who which their them themselves and or but to".split()
    ),
    after_verbs=frozenset(
        "the a an their his her its that to it them this these those how why whether what when on in at with from by for "
        "of about against over through up down out off . and or as themselves having being".split()
    ),
    telling=frozenset(form for verb in _TELLING.split() for form in _forms(verb))
    | frozenset("said says told wrote put found thought felt spoke".split()),
    reported=frozenset((*_REPORTED.split(), *_ATTITUDES.split())),
    verb_endings=("ed",),
    may=frozenset("can may".split()),
    not_verbs=frozenset("times things weeks months hours minutes".split()),
    gerund_ending="ing",
    being=frozenset("are were is was".split()),
    past=frozenset(
        "chose took went gave got left made kept set tried stopped started introduced moved used wrote built".split()
    ),
    singular_verb_ending="s",
    inverts=False,
    comma_after_opening=True,
    asking_whether=frozenset(("whether",)),
    goal_stems=tuple(
        "aim goal order ambition intention purpose objective plan recommend target vision wish".split()
    ),
    partitive="of",
    determiners=frozenset("the these those our their your its them all such".split()),
    articles=frozenset("the these those their our your its his her".split()),
    pronouns=frozenset("we us they them you i".split()),
    relative=frozenset("who that which".split()),
    prepositions=frozenset(
        "in on at with from of to by for about under over within without among amongst between after before against "
        "through around across despite during since behind along via per into onto towards toward as than beyond including regarding concerning excluding following".split()
    ),
    agents=frozenset("among amongst by for with from to on upon".split()),
    according=frozenset(
        {
            ("according", "to"),
            ("as", "seen", "by"),
            *(
                ("in", "the", each, "of")
                for each in "view opinion eyes experience words judgement minds estimation".split()
            ),
        }
    ),
    adverbs=frozenset(
        "also not never always often rarely seldom however therefore generally besides especially now here there still "
        "already even just only perhaps actually typically mainly mostly primarily clearly usually thus hence similarly "
        "likewise too furthermore moreover meanwhile sometimes frequently overall broadly regularly currently now "
        "really simply largely consistently openly explicitly strongly further additionally first finally nevertheless "
        "nonetheless indeed conversely instead then soon later once long almost quite rather".split()
    ),
    conjunctions=frozenset("and or nor".split()),
    contrasts=frozenset("while but whereas whilst ; although though".split()),
    clause_openers=frozenset(
        "that while whilst whereas and but where as because since although though , ; : – — ( • - * or yet so which "
        "when than nor even for".split()
    ),
    that="that",
    interrogatives=frozenset("who what which how why when where whom".split()),
    reporting=_SAYING,
    verbs=_SAYING | frozenset(form for verb in _PLAIN.split() for form in _forms(verb)),
    auxiliaries=frozenset(
        "are is was were have has had do does did can could may might will would must shall should".split()
    ),
    modals=frozenset("can could will would shall should may might must".split()),
    perfect=frozenset("has had".split()),
    participle_endings=("ed", "en", "wn", "ne"),
    ought=frozenset("should ought".split()),
    must=frozenset("must shall may".split()),
    advisable=frozenset(
        {
            ("would", "do", "well"),
            ("need", "to"),
            ("could", "usefully"),
            ("are", "to"),
            ("is", "to"),
            ("may", "not"),
            ("need", "not"),
            *(("are", word) for word in ("expected", "required", "encouraged", "obliged")),
            *(("is", word) for word in ("expected", "required", "encouraged", "obliged")),
        }
    ),
    study_roles=("participants", "respondents", "interviewees", "informants", "interviewed"),
    passive=frozenset("were was".split()),
    procedure=frozenset(
        "divided invited selected asked interviewed contacted informed assigned drawn split grouped told recruited chosen "
        "seated attend attended meet meets met received sampled distributed represented given sent placed briefed allocated "
        "comprised comprise introduced appointed paid employed hired elected entitled eligible represent covered thanked".split()
    ),
    conditions=frozenset("if when unless whether provided once assuming supposing lest until till".split()),
    concessions=frozenset(("even", "though")),
    purposes=frozenset(("so",)),
    norm_stems=(
        *(
            "recommend",
            "aim",
            "goal",
            "ambition",
            "intention",
            "purpose",
            "objective",
            "important",
            "essential",
        ),
        *(
            "crucial",
            "necessary",
            "vital",
            "ensur",
            "requir",
            "propos",
            "hope",
            "hoping",
            "plan",
            "decid",
            "demand",
        ),
        *(
            "desirable",
            "vision",
            "target",
            "expect",
            "insist",
            "suggest",
            "idea",
            "principle",
            "wish",
            "want",
            "advis",
        ),
        *("possib", "opportunit", "enabl", "task", "guarant", "promis", "need", "sure"),
    ),
    norm_words=frozenset("should must shall ought".split()),
    recommendations=frozenset(
        "recommendation recommendations offer give ensure make involve let invite create avoid strengthen provide clarify "
        "consider establish prioritise prioritize ask help equip require encourage allow enable introduce support set "
        "discuss".split()
    ),
    showing=tuple("show appear indicate suggest clear conclude reveal demonstrate mention emerge".split()),
    than="than",
    averages=frozenset("average averages mean".split()),
    lacking=frozenset("need lack want search room".split()),
    hiring=frozenset(),
    surplus_after=frozenset(),
    each=frozenset("few many most several other others".split()),
    not_before=frozenset(
        {
            *(("half", word) for word in ("than", "under", "below")),
            *(("few", word) for word in "too so as how fewer the".split()),
            *(("many", word) for word in "too so as how twice".split()),
            *(
                (each, word)
                for each in ("all", "every", "those")
                for word in "thank thanks thanked invite invites invited contacted notified".split()
            ),
            *(("all", word) for word in "we us them you they after above at not in_ it".split()),
            *(("most", word) for word in "the at their our its his her".split()),
            *(("half", word) for word in "first second last the latter other".split()),
            *(("one", word) for word in "the no this that each some any every".split()),
            *(("a", word) for word in "as_ such not".split()),
            *(("other", word) for word in "the each any no every".split()),
        }
    ),
    per_cent=("%", "per cent", "percent", "pct", "percentage points", "percentage point"),
    ratio_words=("out of", "of", "out of a total of", "of the", "out of the", "of a total of"),
    material=tuple(
        "responses answers interviews conversations statements comments questionnaires people persons".split()
    ),
    numbering=frozenset(
        "no number nos section chapter page p pp paragraph para article art figure fig table tab annex appendix step week "
        "version item theme part case".split()
    ),
    comparatives=frozenset(
        "more fewer less better worse larger higher lower greater smaller oftener longer shorter".split()
    ),
    comparative_endings=("er",),
    not_comparatives=frozenset(
        "leader manager other rather whether never over under number matter after together however either neither further "
        "later per user order water paper answer offer teacher member officer supervisor her former power".split()
    ),
    not_compared=frozenset("one half two three four five enough happy that just a".split()),
    earlier=frozenset("before previously earlier last in ever when then ago now during".split()),
    dating=frozenset("in during".split()),
    times=frozenset(
        "ago year years month months week weeks last earlier previous past beginning start spring summer autumn winter january "
        "february march april may june july august september october november december".split()
    ),
    present_trends=frozenset("increases decreases improves worsens grows declines".split()),
    idioms=(
        "grew|grows|grown out_of|up|into|together|on|apart",
        "fell apart|into|between|on|to_pieces|short|behind|out|through|asleep|over|under|within|outside",
        "rose to_the",
        "has|have grown out_of|up|into|together|on|apart",
        "has|have fallen apart|into|between|on|to_pieces|short|behind|out|through|asleep|over|under|within|outside",
        "has|have risen to_the",
    ),
    trends=(
        "more|fewer|less|better|worse and more|fewer|less|better|worse",
        "still|ever more|fewer|less|better|worse|greater",
        "increasingly|decreasingly",
        "increasing|decreasing|growing|rising|falling|declining|shrinking",
        "has|have risen|fallen|grown|increased|decreased|declined|improved|worsened|doubled|dropped",
        "has|have become|got|gotten better|worse|more|fewer|less|harder|easier|larger|smaller|greater|stronger|clearer",
        "rose|fell|grew|increased|decreased|declined|improved|worsened|doubled|dropped",
        "increases|decreases|improves|worsens|grows|declines",
        "since last time|year",
        "compared with|to last|earlier|previous",
        "no longer",
        "has|have changed",
        "on the rise|increase|decline",
    ),
    comparisons=(
        "compared with|to",
        "to a greater|lesser|higher|larger extent|degree",
        "in contrast to",
        "unlike",
        "twice|half as many|often|much|large",
        "just as many|often|much|large",
        "best|worst|most_often|least_often",
    ),
    singly=frozenset("each".split()),
    emphases=(
        "especially|particularly|notably|chiefly|primarily",
        "in particular",
        "not least",
        "above all",
        "first and foremost",
    ),
    vague=(
        (
            "general|broad|wide|widespread|great|clear|strong|overall|common|full support|agreement|satisfaction|dissatisfaction|"
            "consensus|concern|praise|wish|view|feeling|sense|frustration|recognition|scepticism|enthusiasm|interest|criticism|"
            "backing|approval|perception|impression|demand"
        ),
        "a clear indication|signal|message|wish|picture",
        "unanimously|typically|generally|predominantly|mostly|commonly|usually|largely|widely",
        "to a varying|large|great|certain|some extent|degree",
        "by and large",
        "on the whole",
        "in general",
        "as a rule",
        "there is|was agreement|support|consensus|satisfaction|dissatisfaction",
    ),
    impersonal=(
        "it is|was felt|mentioned|said|noted|pointed_out|stressed|emphasised|emphasized|suggested|reported|highlighted|believed",
        "there is|was a_wish|a_call|a_need|a_demand|a_feeling|a_sense",
    ),
    dropped_subjects=frozenset(
        "points feels experiences wants misses mentions highlights thinks describes stresses suggests values praises lacks "
        "calls expresses reports says finds notes wishes requests asks".split()
    ),
    third_person=frozenset("he she his her him hers".split()),
    details=(
        (
            "age",
            rf"\b{_COUNT}[- ]years?[- ]old\b|\baged {_COUNT}\b|\bin (?:his|her) (?:late |early |mid-?)?(?:twenties|thirties|forties|fifties|sixties)\b",
        ),
        ("age", r"\bborn in \d{4}\b"),
        (
            "seniority",
            rf"\b(?:been|worked|served|led|managed|employed)\b[^.!?\n]{{0,60}}?\bfor {_COUNT} years\b",
        ),
        ("seniority", rf"\b{_COUNT} years of (?:experience|service|seniority)\b"),
        (
            "seniority",
            r"\b(?:leader|manager|head|director|employed|been|worked)\b[^.!?\n]{0,40}?\bsince (?:19|20)\d\d\b",
        ),
        (
            "career",
            r"\b(?:comes|came) from a (?:post|position|job)\b|\bhas a background (?:as|in)\b|\btrained as an?\b",
        ),
        (
            "career",
            r"\b(?:former|previous|previously|formerly) (?:an? )?(?:leader|manager|director|head|deputy|employed|employee|job|post|principal)\b",
        ),
        (
            "career",
            r"\b(?:was|is|were) (?:appointed|hired|promoted|dismissed|fired)\b(?: in \d{4})?|\b(?:retires|retired|about to retire)\b",
        ),
        (
            "family",
            r"\b(?:his|her) (?:wife|husband|spouse|partner|children|child|son|daughter|mother|father|parents|family)\b",
        ),
        (
            "family",
            rf"\b(?:married|divorced|widow|widower|pregnant|maternity leave|paternity leave|single (?:mother|father))\b|\b(?:mother|father) of {_COUNT}\b",
        ),
        (
            "health",
            r"\b(?:sick leave|cancer|depression|burnout|stroke|epilepsy|sclerosis|alcoholi\w+|diagnosed|diagnosis|hospitali[sz]ed|surgery|illness)\b",
        ),
    ),
    unique=(
        rf"\b(?:the|our|\w+['’]s) only (?:\w+ )?(?:{_ROLES})\b",
        r"\bthe only (?:one|person) (?:who|in|at|with|from)\b",
        rf"\b(?:the|\w+['’]s) (?:first|youngest|oldest|longest[- ]serving|newest) (?:\w+ )?(?:{_ROLES})\b",
    ),
    compounds=_compounds(),
    located=frozenset(("places", "services")),
    persons=frozenset(
        "people persons individuals staff employees colleagues professionals women men".split()
    ),
    interviewers=frozenset("we i".split()),
    adverb_ending="ly",
    not_adverbs=frozenset(
        "family supply apply reply rely comply assembly ally multiply imply fly friendly elderly likely weekly monthly daily "
        "yearly quarterly hourly july lovely lonely ugly costly orderly early timely unlikely only homely deadly".split()
    ),
    floating=frozenset(("all",)),
    resumed=frozenset("most some many several few handful majority half none".split()),
    gapped=frozenset("the a an their his her its less more".split()),
    moving=frozenset(
        "left leave leaves made make makes caused cause causes forced forces helped helps led leads prompted prompts drove "
        "drives taught kept keeps enabled encouraged allowed allows persuaded convinced inspired struck strikes tempted".split()
    ),
    moods=frozenset(_MOODS.split()),
    feelings=frozenset(_STATES.split()),
    having=frozenset("has have had having with".split()),
    singular_verbs=frozenset(
        "comes takes goes remains happens does says seems depends begins gets makes gives relies requires involves exists "
        "lies stems continues consists belongs".split()
    ),
    no_verbs_either=frozenset(
        "times things people persons staff children women men police data media criteria feet sheep hundred thousand million "
        "dozen more fewer less such other else enough new different similar further the a an and or but who which that "
        "of to it is one two three four five six seven eight nine ten information advice work money help time".split()
    ),
    leading=frozenset(
        "due owing prior thanks regard respect addition relation response reaction contrast according subject access "
        "close similar down back next subsequent as opposed compared led".split()
    ),
    sorted_by=frozenset("into in by between among to up".split()),
    connectives=frozenset(
        "yet still so and but however now today here nevertheless nonetheless then perhaps overall".split()
    ),
    conditional=frozenset({("soon", "as"), ("long", "as")}),
    indefinite=frozenset("a an no".split()),
    answered=frozenset("replied answered responded participated attended".split()),
    proposing=tuple("recommend propos advis requir agreed".split()),
)
