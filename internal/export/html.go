package export

import (
	"html/template"
	"io"
	"sync"

	"github.com/sapbao/sapbao/internal/news"
)

// HTML writes an article as one page that needs nothing else but its pictures.
func HTML(w io.Writer, a news.Article) error {
	return page().Execute(w, struct {
		news.Article
		Byline, Published, Link string
	}{a, byline(a), published(a), safeLink(a.URL)})
}

// page is parsed when first needed: most runs of the program write no HTML.
var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{
		"kind": func(b news.Block) string { return string(b.Kind()) },
		"link": safeLink,
	}).Parse(source))
})

const source = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{.Title}}</title>
<style>
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 serif; }
figure { margin: 1.5rem 0; } img { max-width: 100%; } figcaption, .about { color: #555; font-size: .9rem; }
aside { border: 1px solid #999; padding: 0 1rem; } .byline { text-align: right; }
</style>
</head>
<body>
<article>
{{with .Label}}<p class="about">{{.}}</p>{{end}}
<h1>{{.Title}}</h1>
{{with .Published}}<p class="about"><time datetime="{{.}}">{{.}}</time></p>{{end}}
{{with .Lead}}<p><strong>{{.}}</strong></p>{{end}}
{{template "blocks" .Blocks}}
{{with .Byline}}<p class="byline">{{.}}</p>{{end}}
{{with .Link}}<p class="about"><a href="{{.}}">{{.}}</a></p>{{end}}
</article>
</body>
</html>
{{define "text"}}{{range .}}{{if link .Link}}<a href="{{link .Link}}">{{template "styled" .}}</a>{{else}}{{template "styled" .}}{{end}}{{end}}{{end}}
{{define "styled"}}{{if .Bold}}<strong>{{end}}{{if .Italic}}<em>{{end}}{{.Text}}{{if .Italic}}</em>{{end}}{{if .Bold}}</strong>{{end}}{{end}}
{{define "caption"}}{{if or .Caption .Credit}}<figcaption>{{template "text" .Caption}} {{.Credit}}</figcaption>{{end}}{{end}}
{{define "blocks"}}{{range .}}{{$kind := kind .}}
{{- if eq $kind "paragraph"}}<p>{{template "text" .Text}}</p>
{{else if eq $kind "heading"}}<h2>{{template "text" .Text}}</h2>
{{else if eq $kind "picture"}}<figure>{{if link .Src}}<img src="{{link .Src}}" alt="{{.Alt}}">{{end}}{{template "caption" .}}</figure>
{{else if eq $kind "quote"}}<blockquote>{{template "text" .Text}}{{with .Credit}}<footer>{{.}}</footer>{{end}}</blockquote>
{{else if eq $kind "list"}}{{if .Ordered}}<ol>{{else}}<ul>{{end}}{{range .Items}}<li>{{template "text" .}}</li>{{end}}{{if .Ordered}}</ol>{{else}}</ul>{{end}}
{{else if eq $kind "table"}}<table>{{$header := .Header}}{{range $i, $row := .Rows}}<tr>{{range $row}}{{if and $header (eq $i 0)}}<th>{{template "text" .}}</th>{{else}}<td>{{template "text" .}}</td>{{end}}{{end}}</tr>{{end}}</table>
{{else if eq $kind "box"}}<aside>{{with .Title}}<p><strong>{{template "text" .}}</strong></p>{{end}}{{template "blocks" .Blocks}}</aside>
{{else if eq $kind "media"}}<figure>{{with link .URL}}<a href="{{.}}">{{.}}</a>{{end}}{{template "caption" .}}</figure>
{{else if eq $kind "rule"}}<hr>
{{end}}{{end}}{{end}}`
