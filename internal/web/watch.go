package web

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"
)

var (
	errSlow    = fmt.Errorf("the answer took too long: %w", os.ErrDeadlineExceeded)
	errStalled = fmt.Errorf("the server fell silent: %w", os.ErrDeadlineExceeded)
)

// watch ends a request that takes too long, or whose server is silent for too long.
type watch struct {
	end     context.CancelCauseFunc
	left    time.Duration // for the whole of it, as of since
	silence time.Duration // at most
	since   time.Time     // it was resumed
	slow    *time.Timer
	stalled *time.Timer
}

// watch bounds a request by what is left of the exchange's time, and by the longest silence.
func (x *exchange) watch(ctx context.Context) (context.Context, *watch) {
	ctx, cancel := context.WithCancelCause(ctx)
	w := &watch{end: cancel, left: x.left, silence: x.options.Stall}
	w.resume()
	return ctx, w
}

func (w *watch) resume() {
	w.since = time.Now()
	w.slow = time.AfterFunc(w.left, func() { w.end(errSlow) })
	w.stalled = time.AfterFunc(w.silence, func() { w.end(errStalled) })
}

func (w *watch) pause() {
	w.slow.Stop()
	w.stalled.Stop()
	w.left -= time.Since(w.since)
}

// stop ends the watch and the request, and tells what is left of the time.
func (w *watch) stop() (left time.Duration) {
	w.pause()
	w.end(nil)
	return w.left
}

// fed notes that bytes came.
func (w *watch) fed() { w.stalled.Reset(w.silence) }

type watchedBody struct {
	io.ReadCloser
	watch *watch
}

func (b watchedBody) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if n > 0 {
		b.watch.fed()
	}
	return n, err
}
