package typeset

import (
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// notices sets the page's furniture behind the article.
func (s *setter) notices(all []news.Notice) {
	for i, n := range all {
		s.turn(s.at.Block + 1)
		s.gap()
		if i == 0 {
			s.add(centred("∗ ∗ ∗", Rule, s.width, s.at))
			s.gap()
		}
		s.notice(n)
	}
}

func (s *setter) notice(n news.Notice) {
	title := s.noticeTitle(n)
	s.add(s.flow(news.Plain(title), s.width, manner{role: NoticeTitle, bold: true, balanced: true})...)
	if n.Text != "" && n.Kind != news.Comments {
		s.add(s.flow(news.Plain(n.Text), s.width, manner{role: NoticeText})...)
	}
	mark := "• "
	if n.Kind == news.Poll {
		mark = "◦ "
	}
	for _, item := range n.Items {
		text := news.Text{{Text: item.Text, Link: item.URL}}
		for i, l := range s.flow(text, s.width-2, manner{role: NoticeText}) {
			if i == 0 {
				l = l.after(Span{Text: mark, Role: ListMark})
			} else {
				l.Indent = 2
			}
			s.add(l)
		}
	}
}

// noticeTitle is the notice's name, with the page's own title behind it where
// that says more.
func (s *setter) noticeTitle(n news.Notice) string {
	words := s.measure.Words
	name := map[news.NoticeKind]string{
		news.Poll: words.Poll, news.Weather: words.Weather, news.Comments: words.Comments, news.Related: words.Related,
	}[n.Kind]
	switch {
	case name == "":
		return n.Title
	case n.Kind == news.Comments && n.Text != "":
		return name + ": " + n.Text
	case n.Title == "" || n.Kind == news.Related || viet.Fold(n.Title) == viet.Fold(name):
		return name
	}
	return name + ": " + n.Title
}
