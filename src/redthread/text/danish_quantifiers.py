"""The quantifiers of Danish, by norm: data only."""

from redthread.records.norms import Norm
from redthread.text.vocabulary import parts, ratios, worded

NUMBERS = (
    *(
        ("to", 2),
        ("tre", 3),
        ("fire", 4),
        ("fem", 5),
        ("seks", 6),
        ("syv", 7),
        ("otte", 8),
        ("ni", 9),
        ("ti", 10),
    ),
    *(("elleve", 11), ("tolv", 12), ("tretten", 13), ("fjorten", 14), ("femten", 15), ("seksten", 16)),
    *(("sytten", 17), ("atten", 18), ("nitten", 19), ("tyve", 20)),
)
_ONES = (("en", 1), ("én", 1), ("een", 1))
_ABOUT = "omkring|cirka|ca|knap|knapt|godt|næsten|mindst|op_mod|lige_knap|lidt_over|lidt_under|mere_end|over|under|færre_end"
_ROUGHLY = "omkring|cirka|ca|knap|knapt|godt|næsten|cirka|op_mod|lige_knap|nogenlunde|tæt_på|stort_set|mindst|nøjagtig|præcis"
_ONLY = "kun|blot|bare|ganske|helt|meget|relativt|forholdsvis"

QUANTIFIERS = (
    *worded(
        Norm.ALL, "alle|samtlige", "hver eneste|evig_eneste", "alle som én", "alle uden undtagelse", "enhver"
    ),
    *worded(
        Norm.NEARLY_ALL,
        "næsten|nærmest|nær|nærved|omtrent|snart alle|samtlige",
        "stort_set|så_godt_som|så_at_sige|praktisk_talt|i_praksis|tæt_på|nær_ved|nær_på alle|samtlige",
        "næsten|stort_set|så_godt_som hver eneste",
        "alle|samtlige på_nær|undtagen en|én|et|ét|to|enkelte|nogle_få|ganske_få|få|et_par",
        "alle|samtlige bortset_fra en|én|et|ét|to|enkelte|nogle_få|ganske_få|få|et_par",
    ),
    *worded(
        Norm.VAST_MAJORITY,
        "langt de fleste",
        "de allerfleste",
        "langt hovedparten|størstedelen|størsteparten|flertallet",
        "langt den|det overvejende|største|meste del",
        "den altovervejende|langt_overvejende|langt_største|helt_overvejende del",
        "det|et store|stort|overvældende|overvejende|massivt|massive flertal",
        "den store majoritet",
        "et meget stort flertal",
    ),
    *worded(
        Norm.MOST,
        "de fleste",
        "hovedparten|størstedelen|størsteparten|flertallet|majoriteten|overvægten",
        "et|det flertal",
        "et|det klart|klare|lille|snævert|snævre|knebent|tydeligt|markant|solidt flertal",
        "den overvejende|største del",
        "mere_end|over halvdelen",
    ),
    *worded(
        Norm.MANY,
        "mange",
        "rigtig|ret|ganske|temmelig|meget|virkelig|særdeles|forholdsvis|relativt mange",
        "en|et stor|betydelig|anselig|væsentlig del",
        "et stort|betydeligt antal",
        "en lang række",
        "en hel masse",
        "masser af",
        "talrige",
    ),
    *worded(Norm.PART, "en del", "en hel|vis|pæn|god|rimelig del"),
    *worded(Norm.SEVERAL, "flere", "adskillige", "en række", "et antal", "flere forskellige", "en hel række"),
    *worded(Norm.SOME, "nogle|visse|somme", "i hvert fald nogle"),
    *worded(
        Norm.FEW,
        "enkelte|få",
        f"{_ONLY} enkelte|få",
        "nogle få|enkelte",
        f"{_ONLY} nogle få|enkelte",
        "et par",
        f"{_ONLY} et par",
        "en|et håndfuld|fåtal|par_stykker",
        f"{_ONLY} en|et håndfuld|fåtal",
        "en enkelt eller to",
        "en eller to",
        "de færreste",
        "ikke mange",
        "ikke ret|så|særlig|særligt mange",
        "næsten ingen",
        "stort set ingen",
    ),
    *worded(
        Norm.ONE,
        "én|een|ét",
        "kun|blot|bare én|en|een|et|ét",
        "en|én|et|ét enkelt|eneste",
        "kun|blot|bare en|én|et|ét enkelt",
        "en|én|et|ét af",
        "en_anden|en_tredje af",
    ),
    *worded(Norm.ONE, "en|et", "en anden|tredje", weak=True),
    *worded(
        Norm.NONE,
        "ingen",
        "slet|absolut ingen",
        "ikke én",
        "ikke en|én|et|ét eneste|enkelt",
        "ikke nogen",
        "hverken nogen",
    ),
    *worded(
        Norm.NOT_ALL,
        "ikke alle|samtlige|enhver",
        "langt_fra|langtfra|bestemt_ikke|ikke_helt|ikke_nær|slet_ikke alle|samtlige",
    ),
    *worded(Norm.HALF, "halvdelen", "den ene halvdel", "en halvdel", share=0.5, partitive=True),
    *worded(Norm.HALF, f"{_ROUGHLY} halvdelen", share=0.5, partitive=True),
    *(
        q
        for name, share in (
            ("anden", 2),
            ("tredje", 3),
            ("fjerde", 4),
            ("femte", 5),
            ("sjette", 6),
            ("syvende", 7),
            ("ottende", 8),
            ("niende", 9),
            ("tiende", 10),
            ("tyvende", 20),
        )
        for q in worded(
            Norm.FRACTION,
            f"hver {name}",
            f"{_ROUGHLY} hver {name}",
            f"mere_end|over hver {name}",
            share=1 / share,
        )
    ),
    *ratios((*_ONES, *NUMBERS), "ud_af", "ud_af_hver", "af"),
    *parts(
        (*_ONES, *NUMBERS),
        (
            ("tredjedel", 3),
            ("tredjedele", 3),
            ("fjerdedel", 4),
            ("fjerdedele", 4),
            ("kvart", 4),
            ("femtedel", 5),
            ("femtedele", 5),
            ("sjettedel", 6),
            ("sjettedele", 6),
            ("ottendedel", 8),
            ("ottendedele", 8),
            ("tiendedel", 10),
            ("tiendedele", 10),
        ),
        _ABOUT,
    ),
    *worded(Norm.OTHERS, "andre", "atter|igen|nogle|enkelte|helt andre", "de|alle andre|øvrige", "resten"),
)
