from redthread.records.norms import DEFAULT_SCALE, Norm, QuantifierRange, whole_scale


def test_whole_scale_is_the_default_where_a_study_sets_none():
    assert whole_scale(()) == DEFAULT_SCALE


def test_whole_scale_takes_the_study_s_own_in_the_default_s_place():
    own = QuantifierRange(Norm.MANY, 0.4, 0.7, persons=6, word_da="mange", word_en="many")
    scale = whole_scale([own])
    assert [one.norm for one in scale] == [one.norm for one in DEFAULT_SCALE]
    assert [one for one in scale if one not in DEFAULT_SCALE] == [own]


def test_whole_scale_keeps_a_norm_that_the_default_has_no_range_for():
    own = QuantifierRange(Norm.FRACTION, 0.6, 0.7)
    assert whole_scale([own]) == (*DEFAULT_SCALE, own)
