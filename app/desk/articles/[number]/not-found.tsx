export default function ArticleNotFound() {
  return (
    <main id="main" className="lone">
      <h1>There is nothing here</h1>
      <p>
        The article does not exist, or it is not yours to read. Ask whoever sent you the address to hand it
        over to you.
      </p>
      <p>
        Were you writing it when it was given to somebody else? What had not been stored by then is kept in
        this browser until you sign out, and nobody can read it there. Ask an admin to give the article back
        to you: open it again, and the rest of your words is in it.
      </p>
      <p>
        <a href="/desk/articles">All articles</a>
      </p>
    </main>
  );
}
