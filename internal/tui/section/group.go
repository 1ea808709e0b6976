package section

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// grouped is the lines of a list from which headings stand in it.
const grouped = 12

// heading is what stands above the first headline of a group: the day or, where the
// unread ones come first, whether they were read.
func (s *Screen) groupAbove(before news.Headline, ok bool, h news.Headline, width int) []string {
	name := s.group(h)
	if ok && s.group(before) == name {
		return nil
	}
	if h.Stated().IsZero() && s.settings.Order != news.UnreadFirst {
		name = s.env.Say(lang.SectionGroupUndated, name)
	}
	line := widget.GroupLine(s.env.Styles, name, width)
	if ok && s.settings.Density == Normal {
		return []string{"", line}
	}
	return []string{line}
}

func (s *Screen) group(h news.Headline) string {
	switch {
	case s.settings.Order != news.UnreadFirst:
		return viet.Day(h.Time(), s.env.Now(), s.env.Dates())
	case h.Status.Unread():
		return s.env.Say(lang.SectionGroupUnread)
	}
	return s.env.Say(lang.SectionGroupRead)
}
