package news

// Discovery is what a page tells of where its portal's headlines are.
type Discovery struct {
	Name     string // the site's name
	Feeds    []Link // announced by the page, or listed on an RSS index page
	Sections []Link // the site's menu
	Article  bool   // the page is an article rather than a home or section page
	Headings int    // links on it that look like headlines
}

// Link is an address with its name.
type Link struct {
	Name string
	URL  string
}
