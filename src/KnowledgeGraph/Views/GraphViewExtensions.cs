using KnowledgeGraph.Views;

namespace KnowledgeGraph;

/// <summary>Views of a graph: the same nodes, facts and claims, of which others count.</summary>
public static class GraphViewExtensions
{
    extension(Graph graph)
    {
        /// <summary>Gets the conditions of a view; <see langword="null"/> where the graph is not a view.</summary>
        internal GraphView? View => graph.Filter as GraphView;

        /// <summary>Gets the conditions of a view, and those of the default view where the graph is not a view.</summary>
        internal GraphView Conditions => graph.View ?? new GraphView(graph);

        /// <summary>
        /// Gets the graph as it certainly was at a date: claims are left out that need not have held then. A claim certainly holds from the
        /// latest day that its <c>Since</c> can mean, or its <c>At</c> where it has none, to the earliest day that its <c>Until</c> can
        /// mean; one that has only an <c>At</c> holds on that day. What has no beginning or no end has no bound there, and a claim without
        /// dates always holds. <see cref="PossiblyAsOf(Graph, PartialDate)"/> counts what may have held.
        /// </summary>
        /// <param name="date">
        /// The date, as precise as it is known: as of 2024 a claim counts that held on every day of that year, or was observed at
        /// <c>2024</c>. Approximate dates (<c>~</c>), here and in claims, count with one unit of their precision more at either end,
        /// uncertain ones (<c>?</c>) as they are written.
        /// </param>
        /// <returns>
        /// A view, which is made in O(1), and decides in O(claims) what is visible once it is first asked. Narrowed further, all conditions
        /// must hold.
        /// </returns>
        /// <exception cref="ArgumentException">
        /// The date is the default value, of an unknown year, an interval or a one-of set: for a time that lasts there is
        /// <see cref="Between"/>.
        /// </exception>
        /// <example>
        /// <code>
        /// var before = Race.Graph.AsOf(PartialDate.Parse("2021"));
        /// var after = Race.Graph.AsOf(PartialDate.Parse("2022"));
        /// Console.WriteLine($"{Company.HighFlyer.In(before).Acquired.Count}, {Company.HighFlyer.In(after).Acquired.Count}");
        /// // Output:
        /// // 0, 1
        /// </code>
        /// </example>
        public Graph AsOf(PartialDate date) => graph.Conditions.At(TimeWindow.Of(date, isCertain: true, nameof(date))).Graph;

        /// <summary>Gets the graph as it certainly was on a day, as <see cref="AsOf(Graph, PartialDate)"/> does.</summary>
        /// <param name="date">The day.</param>
        /// <returns>A view.</returns>
        public Graph AsOf(DateOnly date) => graph.AsOf(PartialDate.FromDateOnly(date));

        /// <summary>
        /// Gets the graph as it certainly is today, as <see cref="AsOf(Graph, PartialDate)"/> does. The view stays as of that day.
        /// </summary>
        /// <param name="clock">
        /// What tells the day, in its <see cref="TimeProvider.LocalTimeZone"/>: <see cref="TimeProvider.System"/>, or that of a test.
        /// </param>
        /// <returns>A view.</returns>
        /// <exception cref="ArgumentNullException">The clock is <see langword="null"/>.</exception>
        public Graph AsOf(TimeProvider clock) => graph.AsOf(Today(clock));

        /// <summary>
        /// Gets the graph as it may have been at a date: claims are left out that certainly did not hold then. A claim may hold from its
        /// <c>Since</c> on, or where it has none from its <c>At</c> on, until its <c>Until</c>; one that gives no date always holds. It is
        /// left out if its beginning <see cref="PartialDate.IsAfter">is certainly after</see> the date, or its end
        /// <see cref="PartialDate.IsBefore">certainly before</see> it. Everything that <see cref="AsOf(Graph, PartialDate)"/> counts is
        /// counted here, too.
        /// </summary>
        /// <param name="date">
        /// The date, as precise as it is known: a claim until January 2024 may have held as of 2024. Approximate dates (<c>~</c>), here and
        /// in claims, count with one unit of their precision more at either end, uncertain ones (<c>?</c>) as they are written; a beginning
        /// or an end that is open or unknown leaves nothing out.
        /// </param>
        /// <returns>
        /// A view, which is made in O(1), and decides in O(claims) what is visible once it is first asked. Narrowed further, all conditions
        /// must hold.
        /// </returns>
        /// <exception cref="ArgumentException">
        /// The date is the default value, of an unknown year, an interval or a one-of set: for a time that lasts there is
        /// <see cref="PossiblyBetween"/>.
        /// </exception>
        public Graph PossiblyAsOf(PartialDate date) => graph.Conditions.At(TimeWindow.Of(date, isCertain: false, nameof(date))).Graph;

        /// <summary>Gets the graph as it may have been on a day, as <see cref="PossiblyAsOf(Graph, PartialDate)"/> does.</summary>
        /// <param name="date">The day.</param>
        /// <returns>A view.</returns>
        public Graph PossiblyAsOf(DateOnly date) => graph.PossiblyAsOf(PartialDate.FromDateOnly(date));

        /// <summary>
        /// Gets the graph as it may be today, as <see cref="PossiblyAsOf(Graph, PartialDate)"/> does. The view stays as of that day.
        /// </summary>
        /// <param name="clock">
        /// What tells the day, in its <see cref="TimeProvider.LocalTimeZone"/>: <see cref="TimeProvider.System"/>, or that of a test.
        /// </param>
        /// <returns>A view.</returns>
        /// <exception cref="ArgumentNullException">The clock is <see langword="null"/>.</exception>
        public Graph PossiblyAsOf(TimeProvider clock) => graph.PossiblyAsOf(Today(clock));

        /// <summary>
        /// Gets what certainly held at some time from one date to another: claims are left out that need not have, as
        /// <see cref="AsOf(Graph, PartialDate)"/> says. The time is from the first day of the first date to the last day of the second, as
        /// they are written.
        /// </summary>
        /// <param name="from">The first date.</param>
        /// <param name="to">The last date.</param>
        /// <returns>A view.</returns>
        /// <exception cref="ArgumentException">
        /// A date is the default value, of an unknown year, an interval or a one-of set, or the first is certainly after the second.
        /// </exception>
        /// <example>
        /// <code>
        /// var view = Race.Graph.Between(PartialDate.Parse("2023"), PartialDate.Parse("2024"));
        /// Console.WriteLine(view);
        /// // Output:
        /// // Race between 2023 and 2024
        /// </code>
        /// </example>
        public Graph Between(PartialDate from, PartialDate to) => graph.Conditions.At(TimeWindow.Of(from, to, isCertain: true)).Graph;

        /// <summary>
        /// Gets what may have held at some time from one date to another: claims are left out that certainly did not, as
        /// <see cref="PossiblyAsOf(Graph, PartialDate)"/> says. A claim is left out if its beginning is certainly after the second date, or
        /// its end certainly before the first.
        /// </summary>
        /// <param name="from">The first date.</param>
        /// <param name="to">The last date.</param>
        /// <returns>A view.</returns>
        /// <exception cref="ArgumentException">
        /// A date is the default value, of an unknown year, an interval or a one-of set, or the first is certainly after the second.
        /// </exception>
        public Graph PossiblyBetween(PartialDate from, PartialDate to) =>
            graph.Conditions.At(TimeWindow.Of(from, to, isCertain: false)).Graph;

        /// <summary>
        /// Gets a view that counts claims of more modalities. What counts are asserted, reported, claimed and inferred ones, and what
        /// <see cref="Including"/> adds and <see cref="Excluding"/> takes away; where both name a modality, the later call decides. A claim
        /// that is deprecated or left out by another condition does not count, whatever its modality.
        /// </summary>
        /// <remarks>
        /// Of a node's facts with equal ranks, those that only opinions, speculations, rumours or denials state come after the others.
        /// </remarks>
        /// <param name="modalities">The modalities, one at least. To include one that counts already changes nothing.</param>
        /// <returns>A view.</returns>
        /// <exception cref="ArgumentException">There is no modality.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A number is not a modality.</exception>
        /// <example>
        /// <code>
        /// var rumors = Race.Graph.Including(Modality.Rumoured);
        /// Console.WriteLine($"{Company.DeepSeek.Acquired.Count}, {Company.DeepSeek.In(rumors).Acquired.Count}");
        /// // Output:
        /// // 0, 1
        /// </code>
        /// </example>
        public Graph Including(params ReadOnlySpan<Modality> modalities) =>
            graph.Conditions.Including(ModalitySet.Of(modalities, nameof(modalities))).Graph;

        /// <summary>
        /// Gets a view that counts claims of fewer modalities, as <see cref="Including"/> says. To exclude all is allowed, and leaves no
        /// fact visible.
        /// </summary>
        /// <param name="modalities">The modalities, one at least. To exclude one that does not count anyway changes nothing.</param>
        /// <returns>A view.</returns>
        /// <exception cref="ArgumentException">There is no modality.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A number is not a modality.</exception>
        /// <example>
        /// <code>
        /// // DeepSeek itself claims that it uses the H800.
        /// var view = Race.Graph.Excluding(Modality.Claimed);
        /// Console.WriteLine(view.ShortestPath(Company.HighFlyer.In(view), Chip.H800.In(view))?.ToString() ?? "There is no path.");
        /// // Output:
        /// // There is no path.
        /// </code>
        /// </example>
        public Graph Excluding(params ReadOnlySpan<Modality> modalities) =>
            graph.Conditions.Excluding(ModalitySet.Of(modalities, nameof(modalities))).Graph;

        /// <summary>
        /// Gets a view that includes deprecated entities: they are in the lists of their kinds, and the relations from and to them count.
        /// In other views, no relation leads to or from a deprecated entity, and only a search by its names finds it.
        /// </summary>
        /// <returns>A view.</returns>
        public Graph IncludeDeprecated() => graph.Conditions.WithDeprecated().Graph;

        /// <summary>
        /// Gets a view that counts what some sources state: the claims that cite one of them, and the curator's conclusions that rest on
        /// nothing but such claims. Called once more, what counts must be from a source that both calls name.
        /// </summary>
        /// <param name="sources">The sources, one at least, of this graph or of any view of it.</param>
        /// <returns>A view.</returns>
        /// <exception cref="ArgumentException">There is no source, or one of another graph.</exception>
        /// <exception cref="InvalidOperationException">A source is the default value.</exception>
        public Graph FromSources(params ReadOnlySpan<Source> sources) => graph.Conditions.From(SourceSet.Of(graph, sources)).Graph;

        /// <summary>
        /// Gets a view that counts what some sources state, by their keys, as <see cref="FromSources(Graph, ReadOnlySpan{Source})"/> does.
        /// </summary>
        /// <param name="keys">The keys, one at least.</param>
        /// <returns>A view.</returns>
        /// <exception cref="ArgumentException">There is not a key, or one of no source; the message names the nearest one.</exception>
        /// <exception cref="ArgumentNullException">A key is <see langword="null"/>.</exception>
        /// <example>
        /// <code>
        /// Console.WriteLine(Company.DeepSeek.In(Race.Graph.FromSources("D1")).Develops);
        /// // Output:
        /// // DeepSeek’s base model (unnamed), DeepSeek-V3, DeepSeek app
        /// </code>
        /// </example>
        public Graph FromSources(params ReadOnlySpan<string> keys) => graph.Conditions.From(SourceSet.Of(graph, keys)).Graph;

        /// <summary>
        /// Gets a view without the facts that a condition does not hold of. It is asked once for each fact, hidden ones included, before
        /// this method returns, and never again: not for views that are made of this one.
        /// </summary>
        /// <param name="predicate">The condition. The fact that it is given is one of this graph, not of the view that is made.</param>
        /// <returns>A view. A fact of it is visible if the condition holds of it and a claim of it meets all other conditions.</returns>
        /// <exception cref="ArgumentNullException">The condition is <see langword="null"/>.</exception>
        /// <example>
        /// <code>
        /// // What at least two claims state.
        /// var confirmed = Race.Graph.Where(fact => fact.Claims.Count > 1);
        /// Console.WriteLine(Company.HighFlyer.In(confirmed).Backs);
        /// // Output:
        /// // DeepSeek
        /// </code>
        /// </example>
        public Graph Where(Func<Fact, bool> predicate)
        {
            ArgumentNullException.ThrowIfNull(predicate);
            return graph.Conditions.Where(FactSet.Of(graph, predicate)).Graph;
        }
    }

    private static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
    }
}
