package extract

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// maxPolls bounds the parts of polls that are looked at.
const maxPolls = 40

// maxRelated bounds the related stories kept with an article.
const maxRelated = 12

// readNotices turns the furniture that a reader may want into notices.
func (r *reader) readNotices(links []news.NoticeItem) {
	var polls []news.Notice
	grouped := map[*html.Node]bool{}
	for _, n := range r.furniture.order {
		switch r.furniture.marks[n] {
		case poll:
			if grouped[n] || len(grouped) >= maxPolls {
				continue
			}
			parts := r.pollParts(n)
			for _, part := range parts {
				grouped[part] = true
			}
			if p, ok := r.poll(parts); ok {
				polls = append(polls, p)
			}
		case related:
			links = append(links, storyLinks(r.page, n)...)
		}
	}
	if p, ok := richest(polls); ok {
		r.art.Notices = append(r.art.Notices, p)
	}
	if w, ok := r.weather(); ok {
		r.art.Notices = append(r.art.Notices, w)
	}
	if n := r.commentCount(); n != "" && n != "0" {
		r.art.Notices = append(r.art.Notices, news.Notice{Kind: news.Comments, Text: n})
	}
	if items := r.onlyStories(links); len(items) > 0 {
		r.art.Notices = append(r.art.Notices, news.Notice{Kind: news.Related, Items: items})
	}
}

// richest is the notice with the most text and choices.
func richest(notices []news.Notice) (news.Notice, bool) {
	best := -1
	for i, n := range notices {
		if best < 0 || len(n.Text)+20*len(n.Items) > len(notices[best].Text)+20*len(notices[best].Items) {
			best = i
		}
	}
	if best < 0 {
		return news.Notice{}, false
	}
	return notices[best], true
}

// pollParts is n with the parts of the same poll behind it.
func (r *reader) pollParts(n *html.Node) []*html.Node {
	parts := []*html.Node{n}
	for s := n.NextSibling; s != nil && len(parts) < 6; s = s.NextSibling {
		switch {
		case r.furniture.marks[s] == poll:
			parts = append(parts, s)
		case s.Type == html.ElementNode:
			return parts
		}
	}
	return parts
}

// poll reads a poll: a title, the question, and a choice for each radio button.
func (r *reader) poll(parts []*html.Node) (news.Notice, bool) {
	p := news.Notice{Kind: news.Poll}
	for _, n := range parts {
		for _, t := range linesOf(n) {
			switch {
			case useOf(t) == poll && p.Title == "":
				p.Title = t
			case p.Text == "" && (strings.HasSuffix(t, "?") || utf8.RuneCountInString(t) >= 25):
				p.Text = t
			}
		}
	}
	if p.Text == "" {
		return p, false
	}
	for _, n := range parts {
		walk(n, func(c *html.Node) bool {
			if c.Type == html.ElementNode && isRadio(c) && len(p.Items) < 20 {
				if s := choice(c); s != "" && s != p.Text {
					p.Items = append(p.Items, news.NoticeItem{Text: s})
				}
			}
			return true
		})
	}
	return p, true
}

// choice is the text beside a radio button: behind it, or in the label it stands in.
func choice(n *html.Node) string {
	var b strings.Builder
	for s := n.NextSibling; s != nil && !is(s, atom.Input, atom.Br); s = s.NextSibling {
		rawText(s, &b)
	}
	if s := viet.Clean(b.String()); s != "" {
		return s
	}
	if is(n.Parent, atom.Label, atom.Li, atom.P) {
		return text(n.Parent)
	}
	return ""
}

// weather finds the forecast: the lines below a title such as "Thông tin cần
// biết", outside the text.
func (r *reader) weather() (news.Notice, bool) {
	for i, l := range r.scan.lines {
		if l.size > 48 || useOf(l.text()) != weather || (within(l.box, r.body) && r.furniture.of(l.box) == none) {
			continue
		}
		box := l.box
		for box.Parent != nil && r.scan.stats[box].to-r.scan.stats[box].from <= 1 {
			box = box.Parent
		}
		w := news.Notice{Kind: news.Weather, Title: l.text()}
		for j := i + 1; j < r.scan.stats[box].to && j <= i+6; j++ {
			t := r.scan.lines[j].text()
			if useOf(t) != none || len(w.Text)+len(t) > 2000 {
				break
			}
			if utf8.RuneCountInString(t) >= 8 {
				w.Text = strings.TrimSpace(w.Text + " " + t)
			}
		}
		if forecast(w.Text) {
			return w, true
		}
	}
	return news.Notice{}, false
}

// forecast reports whether a text speaks of rain, wind and degrees.
func forecast(s string) bool {
	fold := viet.Fold(s)
	signs := 0
	for _, word := range []string{"mua", "nang", "gio ", "may", "nhiet do", "do am", "°", "dong", "song", "trieu"} {
		if strings.Contains(fold, word) {
			signs++
		}
	}
	return signs >= 2 && utf8.RuneCountInString(s) >= 20
}

// linesOf are the lines of text below n, as a builder without rules sees them.
func linesOf(n *html.Node) []string {
	var out []string
	for _, l := range newScan(n).lines {
		if t := l.text(); t != "" {
			out = append(out, t)
		}
		if len(out) > 60 {
			break
		}
	}
	return out
}

// storyLinks are the links below n that read like headlines.
func storyLinks(p *page, n *html.Node) []news.NoticeItem {
	var out []news.NoticeItem
	walk(n, func(c *html.Node) bool {
		if !is(c, atom.A) || len(out) >= 4*maxRelated {
			return len(out) < 4*maxRelated
		}
		t := strings.TrimLeft(text(c), ">»›• -")
		if utf8.RuneCountInString(t) >= 15 {
			if link := p.link(attr(c, "href")); link != "" {
				out = append(out, news.NoticeItem{Text: t, URL: link})
			}
		}
		return false
	})
	return out
}

// onlyStories keeps each related story once, and not the story itself.
func (r *reader) onlyStories(links []news.NoticeItem) []news.NoticeItem {
	seen := map[news.HeadlineID]bool{r.art.ID: true}
	var out []news.NoticeItem
	for _, l := range links {
		id := news.IDOf(l.URL)
		if seen[id] || len(out) >= maxRelated || !articleLike(l.URL, l.Text) {
			continue
		}
		seen[id] = true
		out = append(out, l)
	}
	return out
}

var commentWords = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:bình luận|ý kiến|comments?)\s*[(:]\s*(\d{1,6})|^(\d{1,6})\s+(?:bình luận|ý kiến|comments?)\b`)
})

// commentCount is the number of comments as the page shows it, "" where it does not.
func (r *reader) commentCount() string {
	for _, l := range r.scan.lines {
		if l.size > 60 {
			continue
		}
		if u := r.furniture.of(l.box); u != comments && u != chrome {
			continue
		}
		if m := commentWords().FindStringSubmatch(l.text()); m != nil {
			return m[1] + m[2]
		}
	}
	return ""
}
