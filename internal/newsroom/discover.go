package newsroom

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// usualFeeds are the addresses where portals keep a feed or a page that lists their
// feeds, the most usual first.
var usualFeeds = []string{"/rss/home.rss", "/rss", "/rss.html", "/rss.htm", "/feed", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml"}

const (
	enoughHeadlines = 5  // links that make a page a listing rather than a page with links
	mostSections    = 60 // sections taken from one portal's menu or RSS index
)

// AddPortal finds what can be read at an address, which may be a portal's home page, a
// section page, a feed or an article, and adds it to the reader's own portals. A portal
// that the catalogue has already is returned as it is, with what is new at the address.
// The sections tell what was found: their source, and their grade whether it was seen.
func (n *Newsroom) AddPortal(ctx context.Context, address string) (news.Place, error) {
	link := news.CleanLink(withScheme(address))
	if link == "" {
		return news.Place{}, fmt.Errorf("address %q: %w", address, news.ErrAddress)
	}
	portal, known := n.Catalog.ByHost(news.Host(link))
	if !known {
		portal = news.Portal{ID: n.Catalog.NewID(news.Host(link)), Name: news.Host(link), Home: news.HomeOf(link), Own: true, Grade: news.Seen}
	}
	page, err := n.reach(ctx, link, !strings.Contains(address, "://"), &portal)
	switch {
	case err != nil && known && news.IDOf(link) == news.IDOf(portal.Home):
		return news.Place{Portal: portal}, nil // what it has is known without asking it
	case err != nil:
		return news.Place{Portal: portal}, fmt.Errorf("portal %s: %w", news.Host(link), err)
	}
	found := &finding{newsroom: n, portal: portal}
	if err := found.look(ctx, page, known); err != nil {
		return news.Place{Portal: portal}, fmt.Errorf("portal %s: %w", news.Host(link), err)
	}
	if known && len(found.portal.Sections) == len(portal.Sections) {
		return placeAt(portal, page.URL, link), nil
	}
	found.portal.Own = true
	if err := n.Catalog.Add(found.portal); err != nil {
		return news.Place{Portal: portal}, err
	}
	added, _ := n.Catalog.ByHost(news.Host(link))
	at := placeAt(added, page.URL, link)
	if at.Section == "" && !known && len(added.Sections) == 1 {
		at.Section = added.Sections[0].ID
	}
	return at, nil
}

// placeAt is a portal with the section that is read at one of the addresses, the first
// that has one.
func placeAt(p news.Portal, links ...string) news.Place {
	for _, link := range links {
		if id, ok := sectionOf(p, link); ok {
			return news.Place{Portal: p, Section: id}
		}
	}
	return news.Place{Portal: p}
}

// RemovePortal takes one of the reader's own portals out of the catalogue and its
// sections off the list of followed ones. What is stored of it stays.
func (n *Newsroom) RemovePortal(ctx context.Context, id news.PortalID) error {
	if err := n.Catalog.Remove(id); err != nil {
		return err
	}
	_, err := n.Unfollow(ctx, news.SectionID(id))
	return err
}

// reach gets a portal's page. An https address that was guessed is tried by http too, and
// a portal that is reached so has its home there.
func (n *Newsroom) reach(ctx context.Context, link string, guessed bool, p *news.Portal) (news.Page, error) {
	page, err := n.Web.Get(ctx, news.Request{URL: link, UserAgent: p.UserAgent})
	if err == nil || !guessed || errors.Is(err, news.ErrOffline) || ctx.Err() != nil {
		return page, err
	}
	plain := "http" + strings.TrimPrefix(link, "https")
	found, fault := n.Web.Get(ctx, news.Request{URL: plain, UserAgent: p.UserAgent})
	if fault != nil {
		return page, err
	}
	if p.Home == news.HomeOf(link) {
		p.Home = news.HomeOf(plain)
	}
	return found, nil
}

func withScheme(address string) string {
	address = strings.TrimSpace(address)
	if address == "" || strings.Contains(address, "://") {
		return address
	}
	return "https://" + address
}

// finding is a portal being looked into.
type finding struct {
	newsroom *Newsroom
	portal   news.Portal
}

// look goes from the surest to the least sure: the page is a feed; it announces feeds;
// feeds are at the usual addresses; it lists headlines itself.
func (f *finding) look(ctx context.Context, page news.Page, known bool) error {
	if f.addIfFeed(page) {
		return nil
	}
	about, err := f.newsroom.Pages.Discover(page)
	if known && about.Article {
		return nil
	}
	leads := len(about.Feeds) > 0 || about.Headings >= enoughHeadlines && !about.Article
	if !leads && news.IDOf(page.URL) != news.IDOf(f.portal.Home) {
		home, told, fault := f.home(ctx)
		switch {
		case fault == nil:
			page, about, err = home, told, nil
		case errors.Is(fault, news.ErrOffline) || ctx.Err() != nil:
			return fault
		}
	}
	if err != nil {
		return err
	}
	if about.Name != "" && !known {
		f.portal.Name = about.Name
	}
	f.addFeeds(about.Feeds)
	if _, listed := sectionOf(f.portal, page.URL); f.found() || known && listed {
		return nil
	}
	if err := f.tryUsual(ctx); err != nil || f.found() {
		return err
	}
	return f.addListing(page, about)
}

func (f *finding) found() bool { return len(f.portal.Sections) > 0 }

func (f *finding) home(ctx context.Context) (news.Page, news.Discovery, error) {
	page, err := f.newsroom.Web.Get(ctx, news.Request{URL: f.portal.Home, UserAgent: f.portal.UserAgent})
	if err != nil {
		return page, news.Discovery{}, err
	}
	about, err := f.newsroom.Pages.Discover(page)
	return page, about, err
}

// tryUsual stops at the first address that has something. Only the loss of the network is an error.
func (f *finding) tryUsual(ctx context.Context) error {
	for _, path := range usualFeeds {
		link := strings.TrimSuffix(f.portal.Home, "/") + path
		page, err := f.newsroom.Web.Get(ctx, news.Request{URL: link, UserAgent: f.portal.UserAgent})
		if errors.Is(err, news.ErrOffline) || ctx.Err() != nil {
			return err
		}
		if err != nil || f.addIfFeed(page) {
			if f.found() {
				return nil
			}
			continue
		}
		if index, err := f.newsroom.Pages.Discover(page); err == nil && !index.Article {
			f.addFeeds(index.Feeds)
		}
		if f.found() {
			return nil
		}
	}
	return nil
}

func (f *finding) addIfFeed(page news.Page) bool {
	content, err := f.newsroom.Feeds(page)
	if err != nil {
		return false
	}
	if f.portal.Name == news.Host(f.portal.Home) && !f.found() && content.Title != "" && !isHost(content.Title, page.URL) {
		f.portal.Name = content.Title // better than a bare host
	}
	name := content.Title
	if isHost(name, page.URL) {
		name = f.portal.Name
	}
	f.add(f.telling(name), news.Source{Kind: news.Feed, URL: page.URL}, news.Seen)
	return true
}

// telling is the name of a further section, or "" where it is but the portal's: beside
// other sections that would not tell which it is.
func (f *finding) telling(name string) string {
	if f.found() && viet.Fold(name) == viet.Fold(f.portal.Name) {
		return ""
	}
	return name
}

// isHost reports whether a feed is called by the host that it is at, as "dantri.com.vn"
// or "https://www.dantri.com.vn/", which tells a reader nothing.
func isHost(name, link string) bool {
	if at := strings.Index(name, "://"); at >= 0 {
		name = name[at+3:]
	}
	name = strings.TrimPrefix(strings.ToLower(strings.TrimRight(name, "/ ")), "www.")
	return name != "" && name == news.Host(link)
}

func (f *finding) addFeeds(feeds []news.Link) {
	for _, l := range feeds {
		f.add(f.telling(l.Name), news.Source{Kind: news.Feed, URL: l.URL}, news.Listed)
	}
}

// addListing takes the page itself as a section, and the portal's menu as further ones that nobody has looked at.
func (f *finding) addListing(page news.Page, about news.Discovery) error {
	headlines, err := f.newsroom.Pages.Listing(page)
	if err != nil && !errors.Is(err, news.ErrEmpty) {
		return err
	}
	if len(headlines) < enoughHeadlines {
		return news.ErrNoSource
	}
	f.add(about.Name, news.Source{Kind: news.Listing, URL: page.URL}, news.Seen)
	for _, l := range about.Sections {
		f.add(l.Name, news.Source{Kind: news.Listing, URL: l.URL}, news.Guessed)
	}
	return nil
}
