"""The slow plain twin of `redthread.conclude.evidence`: for every person, look through every row."""

from redthread.records.words import Base, PassageState, VoiceKind


def plain_support(study, finding, in_population):
    """Frame, heard, asked, spoke, for, against, both and base of a finding, counted from the rows."""
    frame = heard = asked = spoke = for_ = against = both = base = 0
    for voice in study.voices:
        if voice.kind is not VoiceKind.PERSON or not in_population(voice):
            continue
        frame += 1
        if not voice.heard:
            continue
        own = [one for one in study.passages if one.voice == voice.id and one.state is not PassageState.LOST]
        says = any(one.id in finding.passages_for for one in own)
        denies = any(one.id in finding.passages_against for one in own)
        themes = [theme for one in own for theme in one.themes]
        speaks = says or denies or any(is_under(study, theme, finding.theme) for theme in themes)
        was_asked = is_asked(study, voice.id, finding.theme)
        in_base = {Base.HEARD: True, Base.ASKED: was_asked, Base.SPOKE: speaks}[finding.base]
        heard, asked, spoke, base = heard + 1, asked + was_asked, spoke + speaks, base + in_base
        for_, against, both = (
            for_ + (says and in_base),
            against + (denies and in_base),
            both + (says and denies and in_base),
        )
    return frame, heard, asked, spoke, for_, against, both, base


def is_under(study, theme, top):
    """Whether a theme is another one or a part of it."""
    while theme:
        if theme == top:
            return True
        theme = next((one.parent for one in study.themes if one.id == theme), "")
    return False


def is_asked(study, voice, theme):
    """Whether a guide that the voice was met with names the theme, one above it or one below it."""
    for source in study.sources:
        for guide in study.guides:
            if voice in source.voices and source.guide == guide.id:
                named = (*guide.asked, *guide.open)
                if any(is_under(study, one, theme) or is_under(study, theme, one) for one in named):
                    return True
    return False
