package export

import (
	"bufio"
	"context"
	"encoding/base64"
	"fmt"
	"io"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
)

// HTML writes an article as one page that needs nothing else but its pictures.
func HTML(w io.Writer, a news.Article) error {
	b := Book{
		Title: titleOf(a.Headline), Chapters: []Chapter{{Headlines: []news.Headline{a.Headline}}},
		Open: func(context.Context, news.Headline) (news.Article, error) { return a, nil },
	}
	return b.HTML(context.Background(), w)
}

// HTML writes a book as one page: a table of contents where there are several
// articles, and in it every picture that [Book.Pictures] has; others are left at
// their address.
func (b Book) HTML(ctx context.Context, w io.Writer) error {
	m := &markup{Writer: bufio.NewWriter(w), level: 1, see: b.Lang.Say(lang.ExportPicture)}
	m.image = func(src string) string {
		d, ok := b.picture(ctx, src)
		if !ok {
			return img(address(src))
		}
		return img("data:" + d.kind + ";base64," + base64.StdEncoding.EncodeToString(d.data))
	}
	m.put("<!doctype html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width\"/>\n")
	m.put("<title>%s</title>\n<style>\n%s</style>\n</head>\n<body>\n", plainText(b.title()), look)
	if err := b.pageBody(ctx, m); err != nil {
		return err
	}
	m.put("</body>\n</html>\n")
	return m.Flush()
}

// img is the element of a picture, or nothing for no address.
func img(src string) string {
	if src == "" {
		return ""
	}
	return `<img src="` + plainText(src) + `"/>`
}

func (b Book) pageBody(ctx context.Context, m *markup) error {
	several := b.Len() > 1
	if several {
		m.level = 3
		m.put("<header>\n<h1>%s</h1>\n<p class=\"about\">%s · %s</p>\n</header>\n", plainText(b.title()),
			plainText(b.date()), plainText(b.Lang.Count(lang.ExportArticles, b.Len())))
		b.pageContents(m)
	}
	for c, chapter := range b.Chapters {
		titled := chapter.Title != "" && several
		if titled {
			m.put("<section>\n<h2 id=\"%s\">%s</h2>\n", anchor(c, -1), plainText(chapter.Title))
		}
		for i, h := range chapter.Headlines {
			a, err := b.open(ctx, h)
			if err != nil {
				return err
			}
			m.put("<article>\n")
			b.article(m, a, anchor(c, i))
			m.put("</article>\n")
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		if titled {
			m.put("</section>\n")
		}
	}
	return nil
}

// pageContents lists chapters and articles with links to their anchors.
func (b Book) pageContents(m *markup) {
	m.put("<nav lang=\"%s\">\n<h2>%s</h2>\n<ol>\n", b.Lang, plainText(b.Lang.Say(lang.ExportContents)))
	for c, chapter := range b.Chapters {
		if chapter.Title != "" {
			m.put("<li><a href=\"#%s\">%s</a>\n<ol>\n", anchor(c, -1), plainText(chapter.Title))
		}
		for i, h := range chapter.Headlines {
			m.put("<li><a href=\"#%s\">%s</a></li>\n", anchor(c, i), plainText(titleOf(h)))
		}
		if chapter.Title != "" {
			m.put("</ol>\n</li>\n")
		}
	}
	m.put("</ol>\n</nav>\n")
}

// anchor names a chapter, or an article of it.
func anchor(chapter, article int) string {
	if article < 0 {
		return fmt.Sprintf("c%d", chapter+1)
	}
	return fmt.Sprintf("c%d-%d", chapter+1, article+1)
}
