package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/news"
)

// postClasses name quotations and divs that scripts turn into posts of other sites.
var postClasses = []string{"twitter tweet", "instagram media", "tiktok embed", "fb post", "fb video", "telegram post", "videostream", "video stream", "video player", "videoplayer", "audio player"}

// embedded reports whether n stands for a post, a video or a recording.
func embedded(n *html.Node) bool {
	called := names(n)
	if called == "" {
		return false
	}
	for _, word := range postClasses {
		if strings.Contains(called, word) {
			return true
		}
	}
	return false
}

// adHosts are parts of addresses that frames with advertisements come from.
var adHosts = []string{"doubleclick", "googlesyndication", "googletagmanager", "adservice", "/ads/", "ads.", "adnxs", "eclick", "admicro", "vads.", "facebook.com/plugins/like", "facebook.com/plugins/share", "about:"}

// media builds an embedded video, recording or post. Its address is what a
// browser can open: a watch page where the player's address tells it.
func (b *builder) media(n *html.Node) (news.Media, bool) {
	ref := b.mediaLink(n)
	if ref == "" {
		return news.Media{}, false
	}
	for _, ad := range adHosts {
		if strings.Contains(ref, ad) {
			return news.Media{}, false
		}
	}
	m := news.Media{URL: watchPage(ref), Src: b.page.image(firstAttr(n, "poster", "data-thumb", "data-poster", "data-thumbnail"))}
	if t := b.plainText(n); len(t) > 0 && len(t.String()) < 400 && !is(n, atom.Video, atom.Audio) {
		m.Caption, m.Credit = splitCredit(t)
	}
	if m.Src == "" && !is(n, atom.Iframe) {
		if img := findTag(n, atom.Img); img != nil {
			m.Src = b.page.source(img)
		}
	}
	return m, true
}

func (b *builder) mediaLink(n *html.Node) string {
	for _, name := range []string{"src", "data-src", "cite", "data-href", "data-instgrm-permalink", "data", "data-vid", "data-video-src", "data-file"} {
		if s := b.page.link(attr(n, name)); s != "" {
			return s
		}
	}
	inner := find(n, func(c *html.Node) bool {
		return c != n && is(c, atom.Source, atom.Iframe, atom.Video, atom.Audio, atom.Embed) && b.page.link(firstAttr(c, "src", "data-src")) != ""
	})
	if inner != nil {
		return b.page.link(firstAttr(inner, "src", "data-src"))
	}
	last := ""
	walk(n, func(c *html.Node) bool {
		if is(c, atom.A) {
			if s := b.page.link(attr(c, "href")); s != "" {
				last = s
			}
		}
		return true
	})
	return last
}

// watchPage turns the address of a player into that of the page a person would open.
func watchPage(ref string) string {
	for _, host := range []string{"youtube.com/embed/", "youtube-nocookie.com/embed/"} {
		if _, id, ok := strings.Cut(ref, host); ok {
			id, _, _ = strings.Cut(id, "?")
			if id = strings.Trim(id, "/"); id != "" && id != "videoseries" {
				return "https://www.youtube.com/watch?v=" + id
			}
		}
	}
	if _, id, ok := strings.Cut(ref, "player.vimeo.com/video/"); ok {
		id, _, _ = strings.Cut(id, "?")
		return "https://vimeo.com/" + id
	}
	return ref
}
