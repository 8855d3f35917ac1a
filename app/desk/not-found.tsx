export default function NotFound() {
  return (
    <main id="main" className="lone">
      <h1>There is nothing here</h1>
      <p>
        What was asked for does not exist, or it is not yours to read. It may have been given another address.
      </p>
      <p>
        <a href="/desk/articles">All articles</a>
      </p>
    </main>
  );
}
