package extract

import (
	"regexp"
	"strings"
	"sync"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// dateNames are the meta names that hold when a story was published, best first.
var dateNames = []string{
	"article:published_time", "og:article:published_time", "pubdate", "itemprop:datepublished", "datepublished", "article:published",
	"publishdate", "publish-date", "published_time", "dc.date.issued", "dc.date", "dcterms.created", "date", "parsely-pub-date", "sailthru.date",
	"cxenseparse:recs:publishtime", "og:pubdate",
}

var updateNames = []string{"article:modified_time", "og:updated_time", "itemprop:datemodified", "lastmod", "dcterms.modified", "last-modified"}

// isDateLine reports whether a line is a date and little else.
func isDateLine(s string) bool {
	if len(s) > 120 || !strings.ContainsAny(s, "0123456789") {
		return false
	}
	_, ok := viet.ParseTime(s)
	return ok
}

// stated is a time with where it was found.
type stated struct {
	time  time.Time
	clock bool
	from  string
	raw   string
}

func (r *reader) readDates() {
	found := r.dateCandidates()
	pick := -1
	for i, s := range found {
		switch {
		case pick < 0:
			pick = i
		case !found[pick].clock && s.clock && sameDay(s.time, found[pick].time):
			pick = i
		}
		if found[pick].clock {
			break
		}
	}
	if pick < 0 {
		return
	}
	best := found[pick]
	for _, s := range found {
		// Machines are told the second, readers the minute.
		if d := s.time.Sub(best.time); s.clock && s.time.Second() > 0 && best.time.Second() == 0 && d > 0 && d < time.Minute {
			best.time = s.time
		}
		// A local time that calls itself UTC: the page shows the same clock to its readers.
		if s.from == "the line near the title" && s.clock && strings.HasSuffix(best.raw, "Z") && sameClock(best.time.UTC(), s.time) {
			best.time = s.time
		}
	}
	r.art.Published = best.time
	r.note("published", best.from)
	r.readUpdate()
}

func (r *reader) readUpdate() {
	for _, raw := range []string{r.page.meta.ld.Modified, r.page.meta.get(updateNames...)} {
		if t, ok := viet.ParseTime(raw); ok && viet.HasClock(raw) && t.Sub(r.art.Published) >= 2*time.Minute {
			r.art.Updated = t
			r.note("updated", "what the page tells machines")
			return
		}
	}
}

func (r *reader) dateCandidates() []stated {
	var out []stated
	add := func(raw, from string) {
		if raw == "" {
			return
		}
		if t, ok := viet.ParseTime(raw); ok && t.Year() > 1990 {
			out = append(out, stated{t, viet.HasClock(raw), from, strings.TrimSpace(raw)})
		}
	}
	for _, n := range r.rule.nodes("date", r.page.doc) {
		add(firstNonEmpty(firstAttr(n, "datetime", "content"), text(n)), r.rule.from("date"))
	}
	add(r.page.meta.ld.Published, "JSON-LD datePublished")
	for _, name := range dateNames {
		add(r.page.meta.get(name), "meta "+strings.TrimPrefix(name, "itemprop:"))
	}
	r.nearDates(add)
	if !r.hint.Published.IsZero() {
		out = append(out, stated{time: r.hint.Published, clock: true, from: "the feed"})
	}
	if t, ok := addressTime(r.art.URL); ok {
		out = append(out, stated{time: t, clock: true, from: "the address"})
	}
	return out
}

// nearDates adds the dates that stand near the title: time elements first, then
// lines below the title, above it, and right behind the text.
func (r *reader) nearDates(add func(raw, from string)) {
	lines := r.scan.lines
	from, to := max(0, r.title-12), min(len(lines), max(r.first, r.title+1))
	if r.title < 0 {
		from, to = max(0, r.first-12), max(0, r.first)
	}
	for i := from; i < to; i++ {
		for n := lines[i].first; n != nil; n = n.NextSibling {
			if t := timeElement(n); t != nil {
				add(firstNonEmpty(firstAttr(t, "datetime", "content"), text(t)), "the time element")
			}
			if n == lines[i].last {
				break
			}
		}
	}
	order := []int{}
	for i := r.title + 1; i < to; i++ {
		order = append(order, i)
	}
	for i := min(r.title, to) - 1; i >= from; i-- {
		order = append(order, i)
	}
	end := r.scan.stats[r.body].to
	if r.other != nil { // where the text begins is not known
		for i := to; i < len(lines) && i < r.title+6; i++ {
			order = append(order, i)
		}
	}
	for end > to && r.furniture.of(lines[end-1].box) != none {
		end--
	}
	for i := max(to, end-3); i < end && r.title >= 0; i++ {
		if t := lines[i].text(); lines[i].size < 60 && stampLine(t) {
			order = append(order, i)
		}
	}
	behind := r.scan.stats[r.body].to
	for i := behind; r.body != nil && i < len(lines) && i < behind+8; i++ {
		order = append(order, i)
	}
	for _, i := range order {
		t := lines[i].text()
		if !isDateLine(t) || lines[i].linked*2 > lines[i].size && i < r.title {
			continue
		}
		if !viet.HasClock(t) && i+1 < len(lines) && lines[i+1].size < 30 && viet.HasClock(lines[i+1].text()) {
			t += " " + lines[i+1].text()
		}
		add(t, "the line near the title")
		if i > r.title && i < max(r.first, r.title+6) || i < r.title || i < end && i >= end-3 {
			r.takeDate(i)
		}
	}
}

// stampLine reports whether a line is the time of publishing alone, as in "Cập nhật: 5/3/2020, 10:45".
func stampLine(s string) bool {
	at := figures().FindStringIndex(s)
	if at == nil {
		return false
	}
	head := strings.Trim(s[:at[0]], " -–—|,:.(")
	return head == "" || weekday(head)
}

// timeElement is a time element at or around an inline node.
func timeElement(n *html.Node) *html.Node {
	if t := findTag(n, atom.Time); t != nil {
		return t
	}
	if is(n.Parent, atom.Time) {
		return n.Parent
	}
	return nil
}

// takeDate keeps the line out of the body, and reads the author it may begin with: "An Bình - 07/03/2026 08:47".
func (r *reader) takeDate(i int) {
	l := r.scan.lines[i]
	r.take(l)
	t := l.text()
	at := figures().FindStringIndex(t)
	if at == nil || r.dateAuthor != "" {
		return
	}
	if c, ok := readByline(strings.TrimRight(t[:at[0]], " -–—|,")); ok && !weekday(c.author) && !r.isSite(c.author) {
		r.dateAuthor = c.author
	}
}

var figures = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\d{1,2}\s*[/.:h-]\s*\d{1,2}|\d{4}-\d\d`)
})

// weekday reports whether what stands before a date belongs to it. Names begin
// alike but for their marks: Đặng, Thu.
func weekday(s string) bool {
	f := viet.FoldKeepMarks(s)
	for _, word := range []string{"thứ ", "chủ nhật", "ngày", "cập nhật", "đăng ", "xuất bản", "lúc"} {
		if strings.HasPrefix(f, word) {
			return true
		}
	}
	for _, day := range []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"} {
		if f == day || strings.HasPrefix(f, day) && strings.Contains(f, "day") {
			return true
		}
	}
	return f == ""
}

var addressDigits = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|\D)\d{0,3}((?:20)?[12]\d[01]\d[0-3]\d[0-2]\d[0-5]\d)\d{2,9}\.[a-z]{3,5}$`)
})

// addressTime reads the time that the addresses of the VCCorp system end in: when
// the story was begun, a little before it was published.
func addressTime(link string) (time.Time, bool) {
	m := addressDigits().FindStringSubmatch(link)
	if m == nil {
		return time.Time{}, false
	}
	digits := m[1]
	if len(digits) == 10 {
		digits = "20" + digits
	}
	t, err := time.ParseInLocation("200601021504", digits, news.Zone)
	return t, err == nil && t.Year() >= 2005 && t.Year() < 2100
}

func sameDay(a, b time.Time) bool {
	ay, am, ad := a.In(news.Zone).Date()
	by, bm, bd := b.In(news.Zone).Date()
	return ay == by && am == bm && ad == bd
}

func sameClock(a, b time.Time) bool {
	return a.Hour() == b.Hour() && a.Minute() == b.Minute() && a.Day() == b.Day()
}

func firstNonEmpty(ss ...string) string {
	for _, s := range ss {
		if strings.TrimSpace(s) != "" {
			return s
		}
	}
	return ""
}
