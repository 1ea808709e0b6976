package feed

import (
	"slices"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	ext "github.com/mmcdole/gofeed/extensions"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// headline makes an item of what gofeed found. It is false for an item without
// an address, and for one that says nothing.
func headline(raw *gofeed.Item, b base) (news.Item, bool) {
	link := address(raw, b)
	if link == "" {
		return news.Item{}, false
	}
	said := summarise(raw.Description, raw.Content)
	item := news.Item{HTML: said.body}
	item.ID, item.URL = news.IDOf(link), link
	item.Title, item.Lead = oneLine(raw.Title), said.lead
	if item.Title == "" {
		item.Title = shorten(item.Lead, longestTitle)
	}
	if item.Title == "" {
		return news.Item{}, false
	}
	if item.Lead == item.Title {
		item.Lead = ""
	}
	item.Author = authors(raw)
	item.Picture = picture(raw, said.picture, b)
	item.Published, item.Updated = times(raw)
	return item, true
}

// longestTitle is how many characters of a sapo stand for a title that is missing.
const longestTitle = 120

// address is the story's: the link, another one, or an id that is an address.
func address(raw *gofeed.Item, b base) string {
	candidates := slices.Concat([]string{raw.Link}, raw.Links)
	for _, link := range raw.Extensions["atom"]["link"] {
		candidates = append(candidates, link.Attrs["href"])
	}
	for _, candidate := range candidates {
		if link := b.absolute(candidate); link != "" {
			return link
		}
	}
	return news.CleanLink(unescape(raw.GUID))
}

// earliest is older than any feed; before it stand only the zeros of computers.
var earliest = time.Date(1990, 1, 1, 0, 0, 0, 0, news.Zone)

// times reads the dates as written, since gofeed takes a missing or unusual zone
// for UTC. An update is told only if it came after the publication.
func times(raw *gofeed.Item) (published, updated time.Time) {
	published = date(raw.Published, raw.Custom["published"])
	updated = date(raw.Custom["updated"], raw.Custom["modified"], raw.Updated)
	if published.IsZero() {
		return updated, time.Time{}
	}
	if !updated.After(published) {
		updated = time.Time{}
	}
	return published, updated
}

// date is the first of the strings that is one.
func date(candidates ...string) time.Time {
	for _, s := range candidates {
		if t, ok := viet.ParseTime(s); ok && t.After(earliest) {
			return t
		}
	}
	return time.Time{}
}

// authors are the names of all of them; an address of mail is not a name.
func authors(raw *gofeed.Item) string {
	var names []string
	add := func(name string) {
		name = oneLine(name)
		if name != "" && !strings.Contains(name, "@") && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, author := range raw.Authors {
		add(author.Name)
	}
	if raw.DublinCoreExt != nil {
		for _, name := range raw.DublinCoreExt.Creator {
			add(name)
		}
	}
	return strings.Join(names, ", ")
}

// picture is the leading picture: an enclosure's or a media element's, else one
// of the tags that papers made up, else the first of the text.
func picture(raw *gofeed.Item, inText string, b base) string {
	var candidates []string
	for _, e := range raw.Enclosures {
		if isPicture(e.Type, "", e.URL) {
			candidates = append(candidates, e.URL)
		}
	}
	media := raw.Extensions["media"]
	candidates = append(candidates, mediaPictures(media)...)
	for _, group := range media["group"] {
		candidates = append(candidates, mediaPictures(group.Children)...)
	}
	if raw.Image != nil {
		candidates = append(candidates, raw.Image.URL)
	}
	for _, tag := range []string{"image", "thumb", "thumbnail"} {
		candidates = append(candidates, strings.TrimSpace(raw.Custom[tag]))
	}
	for _, candidate := range append(candidates, inText) {
		if strings.ContainsAny(candidate, "<>\"") {
			candidate = description(candidate).text()
		}
		if address := b.absolute(candidate); address != "" {
			return address
		}
	}
	return ""
}

func mediaPictures(media map[string][]ext.Extension) []string {
	var addresses []string
	for _, content := range media["content"] {
		if isPicture(content.Attrs["type"], content.Attrs["medium"], content.Attrs["url"]) {
			addresses = append(addresses, content.Attrs["url"])
		}
		addresses = append(addresses, mediaPictures(content.Children)...)
	}
	for _, thumbnail := range media["thumbnail"] {
		addresses = append(addresses, thumbnail.Attrs["url"])
	}
	return addresses
}

// isPicture goes by the type, and by the name only where there is no type.
func isPicture(mime, medium, address string) bool {
	if mime != "" || medium != "" {
		return strings.HasPrefix(mime, "image/") || medium == "image"
	}
	path, _, _ := strings.Cut(strings.ToLower(address), "?")
	for _, ending := range []string{".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"} {
		if strings.HasSuffix(path, ending) {
			return true
		}
	}
	return false
}
