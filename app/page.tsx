export default function ExplorerPage() {
  return <main id="content" className="page">…</main>;
}
