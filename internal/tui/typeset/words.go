package typeset

import (
	"time"

	"github.com/sapbao/sapbao/internal/lang"
)

// Words are the labels of a page and how it tells times, in one language.
type Words struct {
	Date                             func(time.Time) string // nil leaves the date out
	Reading                          func(minutes int) string
	Picture, Media, Source           string
	Poll, Weather, Comments, Related string
}

// WordsIn returns the words of a language.
func WordsIn(l lang.Lang) Words {
	return Words{
		Date:    func(t time.Time) string { return t.Format("02/01/2006, 15:04") },
		Reading: func(minutes int) string { return l.Count(lang.PageMinutes, minutes) },
		Picture: l.Say(lang.PagePicture), Media: l.Say(lang.PageMedia), Source: l.Say(lang.PageSource),
		Poll: l.Say(lang.PagePoll), Weather: l.Say(lang.PageWeather),
		Comments: l.Say(lang.PageComments), Related: l.Say(lang.PageRelated),
	}
}
