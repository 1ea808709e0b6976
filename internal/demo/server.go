package demo

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// Server is the portal at an address of its own on loopback.
type Server struct {
	portal   *Portal
	listener net.Listener
	server   *http.Server
	stop     func() bool
	done     chan struct{}
}

// usualPort is what a first run takes, where it is free.
const usualPort = "17817"

// Start serves the portal on a port of 127.0.0.1 until ctx ends or Close is called. Last
// is the portal's home page in the run before, or "": its port is taken again where it is
// free, so that a story keeps its address, and with it its id.
func Start(ctx context.Context, last string) (*Server, error) {
	listener, err := listen(ctx, portOf(last), usualPort, "0")
	if err != nil {
		return nil, fmt.Errorf("demo portal: %w", err)
	}
	portal := New(time.Now)
	s := &Server{
		portal:   portal,
		listener: listener,
		server:   &http.Server{Handler: portal, ReadHeaderTimeout: 10 * time.Second},
		done:     make(chan struct{}),
	}
	go func() {
		defer close(s.done)
		_ = s.server.Serve(listener) // it ends by Close alone
	}()
	s.stop = context.AfterFunc(ctx, func() { _ = s.Close() })
	return s, nil
}

// listen takes the first of the ports that is free; "" is none.
func listen(ctx context.Context, ports ...string) (listener net.Listener, err error) {
	config := new(net.ListenConfig)
	for _, port := range ports {
		if port == "" {
			continue
		}
		if listener, err = config.Listen(ctx, "tcp", "127.0.0.1:"+port); err == nil {
			return listener, nil
		}
	}
	return nil, err
}

// portOf is the port in an address, or "".
func portOf(link string) string {
	u, err := url.Parse(link)
	if err != nil {
		return ""
	}
	return u.Port()
}

// URL is the portal's address without a slash at its end.
func (s *Server) URL() string { return "http://" + s.listener.Addr().String() }

// Definition is the portal as the catalogue would know it.
func (s *Server) Definition() news.Portal { return s.portal.Definition(s.URL()) }

// Close ends the serving and waits for the listener. It may be called twice.
func (s *Server) Close() error {
	s.stop()
	err := s.server.Close()
	<-s.done
	if err != nil && !errors.Is(err, net.ErrClosed) {
		return fmt.Errorf("demo portal: %w", err)
	}
	return nil
}
