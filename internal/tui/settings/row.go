package settings

import (
	"slices"
	"time"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/theme"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/viet"
)

// row is one choice.
type row struct {
	key   string // as the configuration names it
	name  lang.Phrase
	why   lang.Phrase
	value func(s *Screen) string  // in the reader's words
	step  func(s *Screen, by int) // nil where it is typed
	reset func(c, def *kit.Choices)
	field func(*kit.Choices) *string // what is typed
}

// The values that are stepped through.
var (
	widths    = []int{40, 48, 56, 60, 64, 68, 72, 76, 80, 88, 96, 108, 120, 140, 160}
	intervals = []time.Duration{
		0, 5 * time.Minute, 10 * time.Minute, 15 * time.Minute, 30 * time.Minute, time.Hour, 2 * time.Hour, 6 * time.Hour, 12 * time.Hour, 24 * time.Hour,
	}
	languages = []lang.Lang{lang.Vietnamese, lang.English}
	pictures  = []string{"auto", "off"}
)

// rows are all choices, those that one looks for first above.
func rows() []row {
	return []row{
		stepped("theme", lang.SettingsTheme, lang.SettingsThemeWhy, (*Screen).themeName, (*Screen).stepTheme,
			func(c, def *kit.Choices) { c.Theme = def.Theme }),
		stepped("language", lang.SettingsLanguage, lang.SettingsLanguageWhy, (*Screen).languageName,
			func(s *Screen, by int) { s.choices.Lang = next(languages, s.choices.Lang, by) },
			func(c, def *kit.Choices) { c.Lang = def.Lang }),
		stepped("column.width", lang.SettingsColumn, lang.SettingsColumnWhy,
			func(s *Screen) string { return s.env.Count(lang.SettingsCells, s.choices.Column) },
			func(s *Screen, by int) { s.choices.Column = beyond(widths, s.choices.Column, by) },
			func(c, def *kit.Choices) { c.Column = def.Column }),
		toggle("column.justify", lang.SettingsJustify, lang.SettingsJustifyWhy, func(c *kit.Choices) *bool { return &c.Justify }),
		stepped("pictures", lang.SettingsPictures, lang.SettingsPicturesWhy, (*Screen).picturesName,
			func(s *Screen, by int) { s.choices.Pictures = next(pictures, s.choices.Pictures, by) },
			func(c, def *kit.Choices) { c.Pictures = def.Pictures }),
		stepped("refresh.interval", lang.SettingsInterval, lang.SettingsIntervalWhy, (*Screen).intervalName,
			func(s *Screen, by int) { s.choices.Interval = beyond(intervals, s.choices.Interval, by) },
			func(c, def *kit.Choices) { c.Interval = def.Interval }),
		toggle("refresh.on_start", lang.SettingsOnStart, lang.SettingsOnStartWhy, func(c *kit.Choices) *bool { return &c.OnStart }),
		toggle("mouse", lang.SettingsMouse, lang.SettingsMouseWhy, func(c *kit.Choices) *bool { return &c.Mouse }),
		toggle("linear", lang.SettingsLinear, lang.SettingsLinearWhy, func(c *kit.Choices) *bool { return &c.Linear }),
		wording("mute", lang.SettingsMute, lang.SettingsMuteWhy, func(c *kit.Choices) *string { return &c.Mute }),
		wording("highlight", lang.SettingsHighlight, lang.SettingsHighlightWhy, func(c *kit.Choices) *string { return &c.Highlight }),
		wording("watch", lang.SettingsWatch, lang.SettingsWatchWhy, func(c *kit.Choices) *string { return &c.Watch }),
	}
}

// stepped is a choice between values that are gone through.
func stepped(key string, name, why lang.Phrase, value func(*Screen) string, step func(*Screen, int), reset func(c, def *kit.Choices)) row {
	return row{key: key, name: name, why: why, value: value, step: step, reset: reset}
}

func toggle(key string, name, why lang.Phrase, field func(*kit.Choices) *bool) row {
	return stepped(key, name, why,
		func(s *Screen) string {
			if *field(s.choices) {
				return s.env.Say(lang.SettingsOn)
			}
			return s.env.Say(lang.SettingsOff)
		},
		func(s *Screen, _ int) { *field(s.choices) = !*field(s.choices) },
		func(c, def *kit.Choices) { *field(c) = *field(def) },
	)
}

// next is the value behind or before one; behind the last comes the first.
func next[V comparable](values []V, v V, by int) V {
	i := slices.Index(values, v)
	if i < 0 {
		return values[0]
	}
	return values[(i+by+len(values))%len(values)]
}

// beyond is the nearest of the rising values on a side of v, and v itself beyond the last.
func beyond[V int | time.Duration](values []V, v V, by int) V {
	if by > 0 {
		if i := slices.IndexFunc(values, func(w V) bool { return w > v }); i >= 0 {
			return values[i]
		}
		return v
	}
	for i := len(values) - 1; i >= 0; i-- {
		if values[i] < v {
			return values[i]
		}
	}
	return v
}

func (s *Screen) languageName() string {
	if s.choices.Lang == lang.English {
		return s.env.Say(lang.SettingsEnglish)
	}
	return s.env.Say(lang.SettingsVietnamese)
}

func (s *Screen) picturesName() string {
	switch s.choices.Pictures {
	case "off":
		return s.env.Say(lang.SettingsOff)
	case "", "auto":
		return s.env.Say(lang.SettingsAuto)
	}
	return s.choices.Pictures
}

func (s *Screen) intervalName() string {
	if d := s.choices.Interval; d > 0 {
		return s.every(d)
	}
	return s.env.Say(lang.SettingsNever)
}

// themeName is the chosen theme's title, or that the terminal decides.
func (s *Screen) themeName() string {
	if s.choices.Theme == "" {
		return s.env.Say(lang.SettingsFollowTerminal)
	}
	if i := s.themeAt(); i >= 0 {
		return s.themes[i].Title
	}
	return viet.Clean(s.choices.Theme)
}

func (s *Screen) themeAt() int {
	return slices.IndexFunc(s.themes, func(t theme.Theme) bool { return t.Name == s.choices.Theme })
}

// stepTheme goes through the themes; before the first stands the terminal's choice.
func (s *Screen) stepTheme(by int) {
	names := []string{""}
	for _, t := range s.themes {
		names = append(names, t.Name)
	}
	s.choices.Theme = next(names, s.choices.Theme, by)
}
