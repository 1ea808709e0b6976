package kit

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
)

// Export asks root to write articles to a file, for whose name it asks the reader: one
// article, the bookmarks, or else what is on disk of some sections; none means all that
// are followed.
type Export struct {
	Title     string // of the book, after which the file is named
	Article   news.HeadlineID
	Bookmarks bool
	Shelf     string // of the bookmarks; "" for all
	Sections  []news.SectionID
	Lang      lang.Lang // root's to set
}

// BindExport binds the key that asks for a file.
func (e Env) BindExport() Binding { return e.Bind("export", lang.KeyExport, "E") }
