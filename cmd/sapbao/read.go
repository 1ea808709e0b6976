package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/export"
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/tui/typeset"
	"github.com/sapbao/sapbao/internal/viet"
)

// pageLimit is the bytes of a local page at most, as of one from the network.
const pageLimit = 4 << 20

var readFormats = []string{"text", "ansi", "markdown", "html", "json"}

type readFlags struct {
	format           string
	json             bool
	width            int
	justify          bool
	noRules, explain bool
}

func (a *app) readCommand() *cobra.Command {
	var f readFlags
	cmd := &cobra.Command{
		Use: "read ID|URL|FILE.html|-", Short: a.lang.Say(lang.CommandRead), Args: cobra.ExactArgs(1),
	}
	flags := cmd.Flags()
	cmd.RunE = a.action(func(ctx context.Context, args []string) error {
		if flags.Changed("width") && f.width < typeset.MinWidth {
			return a.misuse(lang.BadWidth, typeset.MinWidth)
		}
		return a.read(ctx, args[0], f)
	})
	flags.IntVar(&f.width, "width", 0, a.lang.Say(lang.FlagWidth))
	flags.BoolVar(&f.justify, "justify", false, a.lang.Say(lang.FlagJustify))
	flags.BoolVar(&f.noRules, "no-rules", false, a.lang.Say(lang.FlagNoRules))
	flags.BoolVar(&f.explain, "explain", false, a.lang.Say(lang.FlagExplain))
	a.formatFlags(cmd, &f.format, &f.json, readFormats)
	return cmd
}

func (a *app) read(ctx context.Context, what string, f readFlags) error {
	format, err := a.choose(f.format, f.json, readFormats)
	if err != nil {
		return err
	}
	a.noRules = f.noRules
	if f.explain {
		return a.explain(ctx, what)
	}
	article, err := a.article(ctx, what)
	if err != nil && article.Title == "" {
		return err
	}
	if err != nil {
		// The sapo is better than nothing; the sentence says what is missing.
		a.fail(err)
	}
	return a.printArticle(article, format, f)
}

// article finds what the argument means: standard input, a file, an address or an id.
func (a *app) article(ctx context.Context, what string) (news.Article, error) {
	page, local, err := a.localPage(what)
	if err != nil {
		return news.Article{}, err
	}
	if local {
		reader, err := a.pages()
		if err != nil {
			return news.Article{}, err
		}
		return reader.Extract(page)
	}
	desk, err := a.newsroom(ctx)
	if err != nil {
		return news.Article{}, err
	}
	if isURL(what) {
		return desk.OpenURL(ctx, what)
	}
	article, err := desk.Open(ctx, news.HeadlineID(what))
	if errors.Is(err, news.ErrUnknown) && article.URL == "" {
		return article, a.trouble(lang.StoredNowhere, what)
	}
	return article, err
}

// localPage reads a page from standard input or a file; ok is false for anything else.
func (a *app) localPage(what string) (page news.Page, ok bool, err error) {
	var body []byte
	switch {
	case what == "-":
		body, err = io.ReadAll(io.LimitReader(a.in, pageLimit+1))
	case isURL(what):
		return news.Page{}, false, nil
	default:
		body, err = readLimited(what)
		if errors.Is(err, fs.ErrNotExist) {
			return news.Page{}, false, nil
		}
	}
	if err != nil {
		return news.Page{}, false, err
	}
	if len(body) > pageLimit {
		return news.Page{}, false, fmt.Errorf("%s: %w", what, news.ErrTooLarge)
	}
	if !utf8.Valid(body) && !declaresCharset(body) {
		name := viet.Clean(what)
		if what == "-" {
			name = a.lang.Say(lang.StandardInput)
		}
		return news.Page{}, false, a.trouble(lang.NotText, name)
	}
	return news.Page{Type: "text/html", Body: body, Fetched: a.now()}, true, nil
}

func readLimited(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, pageLimit+1))
}

// declaresCharset reports whether a page says in its head how it is encoded.
func declaresCharset(body []byte) bool {
	return strings.Contains(strings.ToLower(string(body[:min(len(body), 4096)])), "charset=")
}

func isURL(s string) bool {
	scheme, _, ok := strings.Cut(s, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// isBareAddress reports whether a word is an address without its scheme, as "bao.vn/tin".
func isBareAddress(s string) bool {
	host, _, _ := strings.Cut(s, "/")
	u, err := url.Parse("https://" + s)
	return err == nil && u.Host == host && strings.Contains(strings.Trim(host, "."), ".") && !strings.ContainsAny(host, " @")
}

func (a *app) printArticle(article news.Article, format string, f readFlags) error {
	switch format {
	case "json":
		return printJSON(a.out, toArticleJSON(article))
	case "markdown":
		return export.Markdown(a.out, article)
	case "html":
		return export.HTML(a.out, article)
	}
	width, justify := f.width, f.justify
	if width == 0 {
		width = a.chosen.Column.Width
		if screen := a.width(); screen > 0 {
			width = min(width, screen)
		}
	}
	words := typeset.WordsIn(a.lang, a.now())
	// Printed, a page tells the same time whenever it is printed.
	words.Date = func(t time.Time) string { return viet.LongTime(t.In(news.Zone), a.dates()) }
	page := typeset.Article(article, typeset.Measure{Width: width, Justify: justify || a.chosen.Column.Justify, Words: words})
	if format == "text" {
		_, err := io.WriteString(a.out, page.Plain())
		return err
	}
	theme, _, err := a.chosenTheme()
	if err != nil {
		return err
	}
	styles := style.New(theme)
	out := &colorprofile.Writer{Forward: a.out, Profile: max(colorprofile.Env(os.Environ()), colorprofile.ANSI)}
	for _, line := range page.Lines {
		if _, err := fmt.Fprintln(out, typeset.Render(line, &styles.Article, "")); err != nil {
			return err
		}
	}
	return nil
}
