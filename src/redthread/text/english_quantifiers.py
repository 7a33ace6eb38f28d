"""The quantifiers of English, by norm: data only."""

from redthread.records.norms import Norm
from redthread.text.vocabulary import parts, ratios, worded

NUMBERS = (
    *(
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
    ),
    *(("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15)),
    *(("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20)),
)
_ABOUT = "about|around|roughly|approximately|nearly|almost|just_over|just_under|over|at_least|some|more_than|less_than|fewer_than|only|fully|a_good|a_full|up_to"
_ROUGHLY = (
    "about|around|roughly|approximately|nearly|almost|just_over|just_under|at_least|exactly|some|close_to"
)
_HYPHENED = (
    *(("one", 1, "third", 3), ("two", 2, "thirds", 3), ("one", 1, "quarter", 4), ("three", 3, "quarters", 4)),
    *(("one", 1, "fifth", 5), ("two", 2, "fifths", 5), ("three", 3, "fifths", 5), ("four", 4, "fifths", 5)),
    *(("one", 1, "tenth", 10), ("nine", 9, "tenths", 10), ("one", 1, "sixth", 6), ("one", 1, "eighth", 8)),
)
_ONLY = "only|just|very|relatively|comparatively|quite|merely"

QUANTIFIERS = (
    *worded(
        Norm.ALL,
        "all",
        "every|each_and_every",
        "every single|last",
        "everyone|everybody",
        "each of",
        "every one",
        "each and every one",
        "all without exception",
        "without exception all",
    ),
    *worded(
        Norm.NEARLY_ALL,
        "nearly|almost|virtually|practically|just_about|as_good_as|more_or_less|close_to all|everyone|everybody|every",
        "all but|bar one|two|three|a_few|a_handful|a_couple",
        "nearly|almost|virtually|practically every one",
        "nearly|almost|virtually every single",
        "everyone|everybody except|but|bar one|two|a_few|a_handful",
    ),
    *worded(
        Norm.VAST_MAJORITY,
        "the|a great|vast|overwhelming|large|huge majority",
        "the great|vast|overwhelming bulk",
        "the vast|large|great part",
        "by far the majority",
        "by far most",
        "the very great majority",
    ),
    *worded(
        Norm.MOST,
        "most",
        "the|a majority",
        "a|the clear|small|narrow|slim|solid|slight|bare|simple majority",
        "more_than|over half",
        "the bulk|better_part|greater_part|larger_part|greater_number|best_part|lion's_share|lion’s_share",
        "most , if not all ,",
        "most if not all",
        "well|rather|slightly more_than|over half",
        "a comfortable|sizeable|substantial|decent|comfortable|good majority",
    ),
    *worded(
        Norm.MANY,
        "many",
        "very|quite|rather|fairly|really many",
        "a great|good many",
        "a lot",
        "a large|great|considerable|substantial|significant|sizeable|high|big number|part|proportion|share",
        "large|considerable|great numbers",
        "a very large number",
        "many , if not most ,",
        "many if not most",
        "a host|multitude",
        "many a|an",
        "lots|plenty|scores",
        "numerous",
        "a whole lot",
        "a long line",
    ),
    *worded(
        Norm.PART,
        "a fair|certain|reasonable|good|decent number|share|proportion",
        "a fair|good few",
        "quite a few",
        "quite a number",
        "a fair part",
    ),
    *worded(Norm.SEVERAL, "several", "a number", "various", "a series|range"),
    *worded(Norm.SOME, "some", "certain", "at least some"),
    *worded(
        Norm.FEW,
        "a few|handful|couple",
        "few",
        f"{_ONLY} few",
        "only|just|merely|perhaps a few|handful|couple",
        "a very|select|mere few|handful",
        "a small|tiny number|handful|minority|group",
        "a very small number|minority|group",
        "no_more_than|barely|hardly|scarcely|at_most a few|handful|couple",
        "few , if any ,",
        "few if any",
        "few or none",
        "precious|vanishingly|remarkably|surprisingly few",
        "a smattering|sprinkling|scattering",
        "almost|virtually|practically|next_to no",
        "next to none",
        "only a small number",
        "one or two",
        "not many",
        "hardly|scarcely|barely any|anyone|anybody|any_one",
        "almost|nearly|practically|virtually none|no_one|nobody",
        "hardly|scarcely a",
    ),
    *worded(
        Norm.ONE,
        "one",
        "only|just one",
        "a single",
        "only|just a single",
        "one single",
        "one of",
        "exactly one",
    ),
    *worded(Norm.ONE, "a|an", "another", weak=True),
    *worded(
        Norm.NONE,
        "no",
        "none",
        "no_one|nobody|no-one",
        "not one|a_single|a_single_one|any|a",
        "not a single one",
        "not one single",
        "neither",
        "none at all",
        "absolutely no|none",
    ),
    *worded(
        Norm.NOT_ALL,
        "not all|every|everyone|everybody",
        "by_no_means|not_nearly|far_from|not_quite|certainly_not all|every|everyone|everybody",
    ),
    *worded(Norm.HALF, "half", "one half", f"{_ROUGHLY} half", "a full|good half", "fully half", share=0.5),
    *(
        q
        for name, share in (
            ("second", 2),
            ("other", 2),
            ("third", 3),
            ("fourth", 4),
            ("fifth", 5),
            ("tenth", 10),
        )
        for q in worded(Norm.FRACTION, f"every {name}", f"{_ROUGHLY} every {name}", share=1 / share)
    ),
    *(
        q
        for number, top, name, bottom in _HYPHENED
        for q in (
            *worded(Norm.FRACTION, f"{number}-{name}", share=top / bottom, partitive=True),
            *worded(Norm.FRACTION, f"{_ABOUT} {number}-{name}", share=top / bottom, partitive=True),
        )
    ),
    *(
        q
        for name, share in (("third", 3), ("quarter", 4), ("fifth", 5))
        for q in worded(Norm.FRACTION, f"a good|full {name}", share=1 / share, partitive=True)
    ),
    *ratios((("one", 1), *NUMBERS), "out_of", "in", "out_of_every", "in_every", "of_every"),
    *parts(
        (("a", 1), ("one", 1), *NUMBERS),
        (
            ("third", 3),
            ("thirds", 3),
            ("quarter", 4),
            ("quarters", 4),
            ("fourth", 4),
            ("fourths", 4),
            ("fifth", 5),
            ("fifths", 5),
            ("sixth", 6),
            ("sixths", 6),
            ("eighth", 8),
            ("eighths", 8),
            ("tenth", 10),
            ("tenths", 10),
        ),
        _ABOUT,
    ),
    *worded(Norm.OTHERS, "others", "other", "yet|still others|other", "the others|rest|other|remaining"),
)
