package export_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/export"
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
)

// pictures draws what it is asked for: one address gives a PNG, one a JPEG, one
// bytes that are no picture, and the others nothing.
type pictures struct{}

func (pictures) Picture(_ context.Context, url string) ([]byte, string, error) {
	img := image.NewRGBA(image.Rect(0, 0, 3, 2))
	img.Set(1, 1, color.RGBA{200, 30, 30, 255})
	var b bytes.Buffer
	switch {
	case strings.HasSuffix(url, "a.png"):
		err := png.Encode(&b, img)
		return b.Bytes(), "image/png", err
	case strings.HasSuffix(url, "b.jpg"):
		err := jpeg.Encode(&b, img, nil)
		return b.Bytes(), "image/jpeg", err
	case strings.HasSuffix(url, "c.jpg"):
		return []byte("<html>không phải ảnh</html>"), "image/jpeg", nil
	case strings.HasSuffix(url, "d.webp"):
		return []byte("RIFF\x1a\x00\x00\x00WEBPVP8L"), "image/webp", nil
	}
	return nil, "", news.ErrGone
}

// plain is a short article with one picture.
func plain(n string, src string) news.Article {
	a := news.Article{
		Headline: news.Headline{
			URL: "https://example.vn/bai-" + n + ".html", Title: "Bài số " + n, Lead: "Sa-pô của bài " + n + ".",
			Published: time.Date(2026, 11, 7, 6, 0, 0, 0, news.Zone),
		},
		Blocks: news.Blocks{
			news.Paragraph{Text: news.Plain("Nước ròng từ nửa đêm.")},
			news.Heading{Level: 2, Text: news.Plain("Chuyện bến đò")},
			news.Picture{Src: src, Alt: `bến "đò"`, Caption: news.Plain("Bến đò sáng sớm."), Credit: "Ảnh: B.Đ"},
		},
	}
	a.ID = news.IDOf(a.URL)
	return a
}

// book has two chapters and three articles, one of them without its text.
func book(articles ...news.Article) export.Book {
	shelf := map[news.HeadlineID]news.Article{}
	b := export.Book{
		Title: "Bài đã lưu & <ghi chú>", Made: time.Date(2026, 11, 22, 9, 30, 0, 0, news.Zone), Pictures: pictures{},
		Open: func(_ context.Context, h news.Headline) (news.Article, error) { return shelf[h.ID], nil },
	}
	for i, a := range articles {
		shelf[a.ID] = a
		if i%2 == 0 {
			b.Chapters = append(b.Chapters, export.Chapter{Title: "Báo Thử – Mục " + a.Title})
		}
		c := &b.Chapters[len(b.Chapters)-1]
		c.Headlines = append(c.Headlines, a.Headline)
	}
	return b
}

func threeArticles() []news.Article {
	first := article()
	first.Status.Bookmark = &news.Bookmark{Saved: first.Published, Shelves: []string{"sông nước", "đọc lại"}, Note: `hỏi chú "Tư" *lúc*: mấy giờ?`}
	second := plain("2", "https://example.vn/b.jpg")
	third := plain("3", "https://example.vn/c.jpg")
	third.Blocks = nil
	return []news.Article{first, second, third}
}

func TestBookGoldens(t *testing.T) {
	english := book(threeArticles()...)
	english.Lang = lang.English
	for _, row := range []struct {
		golden string
		write  func(*bytes.Buffer) error
	}{
		{"book.md", func(b *bytes.Buffer) error { return book(threeArticles()...).Markdown(t.Context(), b) }},
		{"book.html", func(b *bytes.Buffer) error { return book(threeArticles()...).HTML(t.Context(), b) }},
		{"book-en.md", func(b *bytes.Buffer) error { return english.Markdown(t.Context(), b) }},
		{"single.md", func(b *bytes.Buffer) error { return book(threeArticles()[0]).Markdown(t.Context(), b) }},
		{"single.html", func(b *bytes.Buffer) error { return book(threeArticles()[0]).HTML(t.Context(), b) }},
		{"sections.opml", func(b *bytes.Buffer) error { return export.OPML(b, portals(), book().Made) }},
	} {
		var b bytes.Buffer
		if err := row.write(&b); err != nil {
			t.Fatal(err)
		}
		golden(t, row.golden, b.Bytes())
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
	}
}

func TestErrorOfAnArticleEndsTheBook(t *testing.T) {
	want := errors.New("hỏng")
	b := book(threeArticles()...)
	b.Open = func(context.Context, news.Headline) (news.Article, error) { return news.Article{}, want }
	for name, write := range map[string]func() error{
		"markdown": func() error { return b.Markdown(t.Context(), &bytes.Buffer{}) },
		"html":     func() error { return b.HTML(t.Context(), &bytes.Buffer{}) },
		"epub":     func() error { return b.EPUB(t.Context(), &bytes.Buffer{}) },
	} {
		if err := write(); !errors.Is(err, want) {
			t.Errorf("%s: got %v, want %v", name, err, want)
		}
	}
}

func TestErrorOfTheWriterIsTold(t *testing.T) {
	b := book(threeArticles()...)
	for name, write := range map[string]func() error{
		"markdown": func() error { return b.Markdown(t.Context(), full{}) },
		"html":     func() error { return b.HTML(t.Context(), full{}) },
		"epub":     func() error { return b.EPUB(t.Context(), full{}) },
	} {
		if err := write(); !errors.Is(err, errFull) {
			t.Errorf("%s: got %v, want %v", name, err, errFull)
		}
	}
}

var errFull = errors.New("đĩa đầy")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }
