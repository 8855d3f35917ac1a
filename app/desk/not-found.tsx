export default function NotFound() {
  return (
    <main id="main" className="lone">
      <h1>There is nothing here</h1>
      <p>
        The article does not exist, or it is not yours to read. Ask whoever sent you the address to hand it
        over to you.
      </p>
      <p>
        <a href="/desk/articles">All articles</a>
      </p>
    </main>
  );
}
