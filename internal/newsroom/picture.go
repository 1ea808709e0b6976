package newsroom

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // the formats that pictures are stored in
	_ "image/png"
	"runtime"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/picture"
)

const (
	pictureWidth = 1200    // pixels, at most, of a stored picture: a reading column on a fine screen
	pictureLimit = 6 << 20 // bytes that are fetched of one picture
)

// errUnreadable is for a picture in a format that cannot be decoded, or one that is broken.
var errUnreadable = errors.New("the picture cannot be read")

// scaling holds a token for each picture that is being scaled: at most one a processor.
var scaling = make(chan struct{}, runtime.GOMAXPROCS(0))

// Picture returns a picture of an article, scaled for a screen: from the disk, else
// from the portal, and then it is kept. The errors are those of [Newsroom.Open].
func (n *Newsroom) Picture(ctx context.Context, url string) (data []byte, mediaType string, err error) {
	link := news.CleanLink(url)
	if link == "" {
		return nil, "", fmt.Errorf("picture %q: %w", url, news.ErrUnknown)
	}
	p, err := n.Store.Picture(ctx, link)
	if errors.Is(err, news.ErrUnknown) {
		p, _, err = n.fetchPicture(ctx, link, pictureLimit)
	}
	return p.Data, p.Type, err
}

// fetchPicture asks for a picture and stores it; spent is what came over the network.
func (n *Newsroom) fetchPicture(ctx context.Context, link string, limit int64) (p news.PictureFile, spent int64, err error) {
	page, err := n.Web.Get(ctx, news.Request{URL: link, UserAgent: n.pictureAgent(link), Limit: limit})
	spent = int64(len(page.Body))
	if err == nil {
		p, err = shrink(ctx, page)
	}
	if err == nil {
		err = n.Store.KeepPicture(ctx, link, p)
	}
	if err != nil {
		err = fmt.Errorf("picture %s: %w", link, err)
	}
	return p, spent, err
}

// pictureAgent is that of the portal whose host serves the picture.
func (n *Newsroom) pictureAgent(link string) string {
	portal, _ := n.Catalog.ByHost(news.Host(link))
	return portal.UserAgent
}

func shrink(ctx context.Context, page news.Page) (news.PictureFile, error) {
	select {
	case scaling <- struct{}{}:
		defer func() { <-scaling }()
	case <-ctx.Done():
		return news.PictureFile{}, stopped(ctx)
	}
	small, mediaType, err := picture.Shrink(page.Body, pictureWidth)
	if err != nil {
		return news.PictureFile{}, fmt.Errorf("%w: %w", errUnreadable, err)
	}
	// Only the header is read: the picture was decoded a moment ago.
	size, _, err := image.DecodeConfig(bytes.NewReader(small))
	if err != nil {
		return news.PictureFile{}, fmt.Errorf("%w: %w", errUnreadable, err)
	}
	return news.PictureFile{Type: mediaType, Width: size.Width, Height: size.Height, Data: small, Fetched: page.Fetched}, nil
}

// missedPicture remembers a failure that is the picture's or its host's.
func (n *Newsroom) missedPicture(ctx context.Context, link string, err error) error {
	if passing(ctx, err) {
		return nil
	}
	gone := errors.Is(err, news.ErrGone) || errors.Is(err, errUnreadable)
	return n.Store.MissPicture(context.WithoutCancel(ctx), link, gone)
}

// passing reports whether a failure says nothing of what was asked for: there was no
// network, the errand was ended, or it was not asked for at all.
func passing(ctx context.Context, err error) bool {
	return stopped(ctx) != nil || errors.Is(err, news.ErrOffline) || errors.Is(err, errLeft) || errors.Is(err, errShut) || errors.Is(err, errSpent)
}
