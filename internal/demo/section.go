package demo

import "github.com/sapbao/sapbao/internal/news"

// section is one of the paper's sections and how it is published.
type section struct {
	Slug string // its folder in articles/ and on the site
	Name string
	Form form
}

// form is what a section is read from.
type form int

const (
	rss form = iota
	atom
	listing // no feed: its page lists the stories
)

// sections in the order of the paper's menu. One is published as Atom and one has
// no feed, so that the demo shows each way in.
var sections = []section{
	{"huong-dan", "Hướng dẫn", rss},
	{"mien-tay", "Miền Tây", rss},
	{"van-hoa", "Văn hóa", rss},
	{"tieng-viet", "Tiếng Việt", atom},
	{"khoa-hoc", "Khoa học", rss},
	{"am-thuc", "Ẩm thực", listing},
}

func sectionOf(slug string) (section, bool) {
	for _, s := range sections {
		if s.Slug == slug {
			return s, true
		}
	}
	return section{}, false
}

// Path is the address of the section's page.
func (s section) Path() string { return "/" + s.Slug + "/" }

// HasFeed reports whether the section is published as a feed.
func (s section) HasFeed() bool { return s.Form != listing }

// FeedType is the feed's media type.
func (s section) FeedType() string {
	if s.Form == atom {
		return "application/atom+xml"
	}
	return "application/rss+xml"
}

// SourcePath is the address that the section's headlines are read from.
func (s section) SourcePath() string {
	switch s.Form {
	case rss:
		return "/rss/" + s.Slug + ".rss"
	case atom:
		return "/rss/" + s.Slug + ".atom"
	default:
		return s.Path()
	}
}

func (s section) source() news.SourceKind {
	if s.HasFeed() {
		return news.Feed
	}
	return news.Listing
}
