export default {
  fetch() {
    return new Response("Saydo");
  },
} satisfies ExportedHandler<Env>;
