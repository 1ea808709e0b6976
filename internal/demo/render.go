package demo

import (
	"fmt"
	"html/template"
	"regexp"
	"strings"
)

// writer turns the text of one story into HTML and collects its pictures.
type writer struct {
	story *story
	paths map[string]string
	out   strings.Builder
}

// render reads blocks parted by empty lines:
//
//	## words             a subhead
//	- words, 1. words    an item of a list; items stand on lines of their own
//	| cell | cell |      a row of a table, the first being its head
//	> words              a quotation; a last line "> — name" says whose
//	![scene] words | credit   a picture, drawn by the scene of that name
//
// and anything else as a paragraph. Within a line, **words** are bold, *words* are
// italic and [words](slug) is a link to another story.
func (w *writer) render(text string) (template.HTML, error) {
	w.out.Reset()
	for block := range strings.SplitSeq(text, "\n\n") {
		if block = strings.TrimSpace(block); block == "" {
			continue
		}
		if err := w.block(strings.Split(block, "\n")); err != nil {
			return "", err
		}
	}
	return template.HTML(w.out.String()), nil //nolint:gosec // escaped piece by piece
}

var numbered = regexp.MustCompile(`^\d+\. `)

func (w *writer) block(lines []string) error {
	first := lines[0]
	switch {
	case strings.HasPrefix(first, "## "):
		return w.subhead(first[len("## "):])
	case strings.HasPrefix(first, "- "):
		return w.list("ul", lines, func(line string) string { return strings.TrimPrefix(line, "- ") })
	case numbered.MatchString(first):
		return w.list("ol", lines, func(line string) string { return numbered.ReplaceAllString(line, "") })
	case strings.HasPrefix(first, "| "):
		return w.table(lines)
	case strings.HasPrefix(first, "> "):
		return w.quote(lines)
	case strings.HasPrefix(first, "!["):
		return w.picture(first)
	default:
		return w.element("p", "", strings.Join(lines, " "))
	}
}

// subhead is a proper heading in the columns that explain, and in the others a
// bold line of capitals, as many papers set it.
func (w *writer) subhead(words string) error {
	switch w.story.Section.Slug {
	case "huong-dan", "tieng-viet", "khoa-hoc":
		return w.element("h2", "", words)
	}
	return w.element("p", "tit-phu", "**"+strings.ToUpper(words)+"**")
}

func (w *writer) list(tag string, lines []string, item func(string) string) error {
	fmt.Fprintf(&w.out, "<%s>\n", tag)
	for _, line := range lines {
		if err := w.element("li", "", item(line)); err != nil {
			return err
		}
	}
	fmt.Fprintf(&w.out, "</%s>\n", tag)
	return nil
}

func (w *writer) table(lines []string) error {
	w.out.WriteString("<table class=\"bang\">\n")
	tag := "th"
	for _, line := range lines {
		w.out.WriteString("<tr>")
		for cell := range strings.SplitSeq(strings.Trim(line, "| "), "|") {
			if err := w.element(tag, "", strings.TrimSpace(cell)); err != nil {
				return err
			}
		}
		w.out.WriteString("</tr>\n")
		tag = "td"
	}
	w.out.WriteString("</table>\n")
	return nil
}

func (w *writer) quote(lines []string) error {
	w.out.WriteString("<blockquote class=\"trich\">\n")
	for _, line := range lines {
		line = strings.TrimPrefix(line, "> ")
		tag := "p"
		if name, ok := strings.CutPrefix(line, "— "); ok {
			tag, line = "cite", name
		}
		if err := w.element(tag, "", line); err != nil {
			return err
		}
	}
	w.out.WriteString("</blockquote>\n")
	return nil
}

var pictureLine = regexp.MustCompile(`^!\[(\w+)\] (.+) \| (Ảnh|Minh họa|Đồ họa): (.+)$`)

func (w *writer) picture(line string) error {
	parts := pictureLine.FindStringSubmatch(line)
	if parts == nil {
		return fmt.Errorf("picture line %q", line)
	}
	if scenes[parts[1]] == nil {
		return fmt.Errorf("no scene %q", parts[1])
	}
	p := picture{Story: w.story.ID, Number: len(w.story.Pictures) + 1, Scene: parts[1], Caption: parts[2], Credit: parts[3] + ": " + parts[4]}
	w.story.Pictures = append(w.story.Pictures, p)
	fmt.Fprintf(&w.out, "<figure class=\"hinh\">\n<img src=%q alt=\"%s\" width=\"%d\" height=\"%d\" loading=\"lazy\">\n<figcaption>%s <span class=\"nguon-anh\">%s</span></figcaption>\n</figure>\n",
		p.Path(), template.HTMLEscapeString(p.Caption), pictureWidth, pictureHeight,
		template.HTMLEscapeString(p.Caption), template.HTMLEscapeString(p.Credit))
	return nil
}

var (
	bold   = regexp.MustCompile(`\*\*(.+?)\*\*`)
	italic = regexp.MustCompile(`\*(.+?)\*`)
	link   = regexp.MustCompile(`\[([^\]]+)\]\(([a-z0-9-]+)\)`)
)

// element writes one line of text within a tag.
func (w *writer) element(tag, class, words string) error {
	var missing error
	html := template.HTMLEscapeString(words)
	html = bold.ReplaceAllString(html, "<strong>$1</strong>")
	html = italic.ReplaceAllString(html, "<em>$1</em>")
	html = link.ReplaceAllStringFunc(html, func(s string) string {
		parts := link.FindStringSubmatch(s)
		path, ok := w.paths[parts[2]]
		if !ok {
			missing = fmt.Errorf("link to the unknown story %q", parts[2])
		}
		return fmt.Sprintf("<a href=%q>%s</a>", path, parts[1])
	})
	if class != "" {
		class = fmt.Sprintf(" class=%q", class)
	}
	fmt.Fprintf(&w.out, "<%s%s>%s</%s>\n", tag, class, html, tag)
	return missing
}
