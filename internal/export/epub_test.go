package export_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/sapbao/sapbao/internal/export"
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
)

func epub(t *testing.T, b export.Book) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := b.EPUB(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func unzip(t *testing.T, b export.Book) map[string]string {
	t.Helper()
	data := epub(t, b)
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range r.File {
		content, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(content)
		if err != nil {
			t.Fatal(err)
		}
		if _, twice := files[f.Name]; twice {
			t.Errorf("%s is in the book twice", f.Name)
		}
		files[f.Name] = string(text)
	}
	return files
}

func TestBookCanBeToldByItsFirstBytes(t *testing.T) {
	data := epub(t, book(threeArticles()...))
	if want := "mimetypeapplication/epub+zipPK"; string(data[30:30+len(want)]) != want {
		t.Errorf("got %q, want %q", data[30:30+len(want)], want)
	}
	if again := epub(t, book(threeArticles()...)); !bytes.Equal(data, again) {
		t.Error("the same book gave other bytes")
	}
}

func TestChaptersStandInTheTableOfContents(t *testing.T) {
	files := unzip(t, book(threeArticles()...))
	golden(t, "nav.xhtml", []byte(files["EPUB/nav.xhtml"]))
	golden(t, "package.opf", []byte(files["EPUB/package.opf"]))
	golden(t, "cover.svg", []byte(files["EPUB/cover.svg"]))
	golden(t, "c1-1.xhtml", []byte(files["EPUB/c1-1.xhtml"]))
}

func TestPictureOfTwoArticlesIsInTheBookOnce(t *testing.T) {
	files := unzip(t, book(plain("1", "https://example.vn/a.png"), plain("2", "https://other.vn/a.png"), plain("3", "https://example.vn/c.jpg"), plain("4", "https://example.vn/d.webp")))
	var names []string
	for name, content := range files {
		if strings.Contains(name, "picture-") {
			names = append(names, name)
			if _, err := png.Decode(strings.NewReader(content)); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	if len(names) != 1 {
		t.Fatalf("got the pictures %v, want one", names)
	}
	for _, page := range []string{"EPUB/c1-1.xhtml", "EPUB/c1-2.xhtml"} {
		if !strings.Contains(files[page], strings.TrimPrefix(names[0], "EPUB/")) {
			t.Errorf("%s does not show %s", page, names[0])
		}
	}
	for _, page := range []string{"EPUB/c2-1.xhtml", "EPUB/c2-2.xhtml"} {
		if strings.Contains(files[page], "<img") || !strings.Contains(files[page], "Xem ảnh") {
			t.Errorf("%s should link to its picture:\n%s", page, files[page])
		}
	}
}

// TestEpubcheckFindsNothing asks the checker that book shops ask.
func TestEpubcheckFindsNothing(t *testing.T) {
	program, err := exec.LookPath("epubcheck")
	if err != nil {
		t.Skip("epubcheck is not installed")
	}
	b := book(append(threeArticles(), hostile()...)...)
	b.Title, b.Lang = strings.Join(hostileTexts, " "), lang.English
	b.Chapters[1].Title = ""
	path := filepath.Join(t.TempDir(), "sach.epub")
	if err := os.WriteFile(path, epub(t, b), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := check(t.Context(), program, path)
	if errors.Is(err, exec.ErrNotFound) {
		t.Skip("epubcheck needs java")
	}
	if err != nil || !strings.Contains(out, "No errors or warnings detected") {
		t.Errorf("%v\n%s", err, out)
	}
}

// check runs epubcheck; where the system does not run its archive, java does.
func check(ctx context.Context, program, path string) (string, error) {
	out, err := exec.CommandContext(ctx, program, path).CombinedOutput()
	if errors.Is(err, syscall.ENOEXEC) {
		out, err = exec.CommandContext(ctx, "java", "-jar", program, path).CombinedOutput()
	}
	return string(out), err
}

func TestCoverTakesAnyTitle(t *testing.T) {
	for _, title := range []string{"", "A", strings.Repeat("Nước lên ", 200), strings.Repeat("x", 500)} {
		b := book(threeArticles()...)
		b.Title = title
		for range 20 {
			b.Chapters = append(b.Chapters, export.Chapter{Title: title + "mục", Headlines: []news.Headline{b.Chapters[0].Headlines[0]}})
		}
		files := unzip(t, b)
		checkMarkup(t, "cover.svg", files["EPUB/cover.svg"])
		if n := strings.Count(files["EPUB/cover.svg"], "<text"); n > 3+7+6 {
			t.Errorf("the cover has %d texts", n)
		}
		if !strings.Contains(files["EPUB/cover.svg"], "SẠP BÁO") {
			t.Error("the cover has no masthead")
		}
	}
}
