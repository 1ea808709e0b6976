package extract

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/news"
)

// headPieces are the picture with its caption, or the video, that a page shows
// between the title and a body that does not hold it. A page with hardly any
// text may show its video above the title too.
func (r *reader) headPieces(body []piece) []piece {
	if r.title < 0 || r.other != nil {
		return nil
	}
	var found []piece
	above, passed := true, false
	title := r.scan.lines[r.title].first
	video := size(body) < 600
	last := r.body
	if within(title, r.body) {
		last = title // behind it the body's own pictures stand
	}
	walk(r.page.body, func(n *html.Node) bool {
		if n == title {
			above = false
		}
		if n == last {
			passed = true
		}
		if passed || len(found) > 0 && found[0].block.Kind() == news.KindMedia || n.Type != html.ElementNode {
			return false
		}
		if r.furniture.marks[n] != none && !is(n, atom.Button) {
			return false
		}
		player := is(n, atom.Video, atom.Iframe) || n.Data == "amp-youtube"
		switch {
		case player && video && (!above || r.nearTitle(n)), player && !above:
			found = r.headMedia(n, found)
			return false
		case !above && is(n, atom.Img) && r.large(n):
			found = r.headPicture(n, found)
			return false
		}
		return !silent(n) || is(n, atom.Body)
	})
	if len(found) == 0 && video {
		found = r.statedVideo()
	}
	return r.lacking(found, body)
}

// statedVideo is the video that the page tells machines of.
func (r *reader) statedVideo() []piece {
	ref := r.page.link(r.page.meta.get("og:video:url", "og:video", "og:video:secure_url"))
	if ref == "" {
		return nil
	}
	poster := r.page.image(r.page.meta.get("og:image"))
	return []piece{{block: news.Media{URL: watchPage(ref), Src: poster}, node: r.page.body}}
}

// nearTitle reports whether no more than two lines stand between an element and the title below it.
func (r *reader) nearTitle(n *html.Node) bool {
	for up := range ancestors(n, 4) {
		if st, ok := r.scan.stats[up]; ok && r.title >= st.to && r.title-st.to <= 2 {
			return true
		}
	}
	return false
}

// large tells a story's picture from an avatar or a logo: it is in a figure, has
// a caption, says that it is wide, or is the one that the page tells machines of.
func (r *reader) large(img *html.Node) bool {
	if width, err := strconv.Atoi(attr(img, "width")); err == nil && width < 300 {
		return false
	} else if err == nil {
		return true
	}
	if src := r.page.source(img); src != "" && src == r.page.image(r.page.meta.get("og:image", "twitter:image")) {
		return true
	}
	for n := range ancestors(img, 4) {
		if is(n, atom.Figure) {
			return true
		}
		if st, ok := r.scan.stats[n]; ok && st.to == st.from+1 && st.from > r.title && r.scan.lines[st.from].captions() {
			return true
		}
	}
	return false
}

func (r *reader) headMedia(n *html.Node, found []piece) []piece {
	b := &builder{page: r.page}
	if m, ok := b.media(n); ok {
		found = append(found, piece{block: m, node: n})
	}
	return found
}

// headPicture builds a picture with the caption in the element around it.
func (r *reader) headPicture(img *html.Node, found []piece) []piece {
	b := &builder{page: r.page, marks: r.furniture.of, taken: r.taken}
	p, ok := b.picture(img)
	if !ok || len(found) > 3 {
		return found
	}
	var block news.Block = p
	for n := range ancestors(img, 5) {
		st, ok := r.scan.stats[n]
		if !ok || st.to == st.from {
			continue
		}
		if st.to-st.from <= 2 && st.from > r.title && within(r.scan.lines[st.from].box, n) && n != r.body && sizeUpTo(n, 500) < 500 {
			caption := b.plainText(n)
			if s := caption.String(); s != r.art.Title && s != r.art.Lead {
				block = withCaption(block, caption)
			}
		}
		break
	}
	return append(found, piece{block: block, node: img})
}

// lacking are the pieces found whose picture or video the body does not show.
func (r *reader) lacking(found, body []piece) []piece {
	shown := map[string]bool{}
	media := false
	for _, p := range body {
		switch b := p.block.(type) {
		case news.Picture:
			shown[b.Src] = true
		case news.Media:
			shown[b.URL] = true
			media = true
		}
	}
	var out []piece
	for _, p := range found {
		switch b := p.block.(type) {
		case news.Picture:
			if !shown[b.Src] && !media {
				shown[b.Src] = true
				out = append(out, p)
			}
		case news.Media:
			if !shown[b.URL] {
				out = append(out, p)
			}
		}
	}
	return out
}
