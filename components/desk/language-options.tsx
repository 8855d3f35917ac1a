/** The languages in which the newsroom writes, for a list to choose from. */
export function LanguageOptions() {
  return (
    <>
      <option value="en">English</option>
      <option value="ru">Russian</option>
    </>
  );
}
