using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Image;
using KnowledgeGraph.Views;

namespace KnowledgeGraph;

public sealed partial class Graph
{
    private Graph(GraphView view)
        : this(view.Base.Image)
    {
        View = view;
        _name = view.Base.Name;
        _kindTable = view.Base.KindTable;
        _memberTable = view.Base.MemberTable;
        _nodeKeys = view.Base.NodeKeys;
        _nodeLabels = view.Base.NodeLabels;
        _memberNames = view.Base.MemberNames;
        _memberLabels = view.Base.MemberLabels;
        _kindNames = view.Base.KindNames;
    }

    /// <summary>
    /// Gets a value indicating whether the graph is a view: another graph's nodes, facts and claims, of which others are visible. Views are
    /// made by <see cref="AsOf(PartialDate)"/>, <see cref="PossiblyAsOf(PartialDate)"/>, <see cref="Between"/>,
    /// <see cref="PossiblyBetween"/>, <see cref="Including"/>, <see cref="Excluding"/>, <see cref="FromSources(ReadOnlySpan{Source})"/> and
    /// <see cref="Where"/>.
    /// </summary>
    public bool IsView => View is not null;

    /// <summary>
    /// Gets the graph that this one is a view of, however many conditions it was narrowed by; of a graph that is no view, itself.
    /// </summary>
    public Graph Base => View?.Base ?? this;

    /// <summary>What makes the graph a view; <see langword="null"/> where it is none.</summary>
    internal readonly GraphView? View;

    private GraphView Conditions => View ?? new GraphView(this);

    /// <summary>
    /// Gets the graph as it certainly was at a date: claims are left out that need not have held then. A claim certainly holds from the
    /// latest day that its <c>Since</c> can mean, or its <c>At</c> where it has none, to the earliest day that its <c>Until</c> can mean;
    /// one that has only an <c>At</c> holds on that day. What has no beginning or no end has no bound there, and a claim without dates
    /// always holds. <see cref="PossiblyAsOf(PartialDate)"/> counts what may have held.
    /// </summary>
    /// <param name="date">
    /// The date, as precise as it is known: as of 2024 a claim counts that held on every day of that year, or was observed at <c>2024</c>.
    /// Approximate dates (<c>~</c>), here and in claims, count with one unit of their precision more at either end, uncertain ones
    /// (<c>?</c>) as they are written.
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
    public Graph AsOf(PartialDate date) => new(Conditions.At(TimeWindow.Of(date, isCertain: true, nameof(date))));

    /// <summary>Gets the graph as it certainly was on a day, as <see cref="AsOf(PartialDate)"/> does.</summary>
    /// <param name="date">The day.</param>
    /// <returns>A view.</returns>
    public Graph AsOf(DateOnly date) => AsOf(PartialDate.FromDateOnly(date));

    /// <summary>Gets the graph as it certainly is today, as <see cref="AsOf(PartialDate)"/> does. The view stays as of that day.</summary>
    /// <param name="clock">
    /// What tells the day, in its <see cref="TimeProvider.LocalTimeZone"/>: <see cref="TimeProvider.System"/>, or that of a test.
    /// </param>
    /// <returns>A view.</returns>
    /// <exception cref="ArgumentNullException">The clock is <see langword="null"/>.</exception>
    public Graph AsOf(TimeProvider clock) => AsOf(Today(clock));

    /// <summary>
    /// Gets the graph as it may have been at a date: claims are left out that certainly did not hold then. A claim may hold from its
    /// <c>Since</c> on, or where it has none from its <c>At</c> on, until its <c>Until</c>; one that gives no date always holds. It is left
    /// out if its beginning <see cref="PartialDate.IsAfter">is certainly after</see> the date, or its end
    /// <see cref="PartialDate.IsBefore">certainly before</see> it. Everything that <see cref="AsOf(PartialDate)"/> counts is counted here,
    /// too.
    /// </summary>
    /// <param name="date">
    /// The date, as precise as it is known: a claim until January 2024 may have held as of 2024. Approximate dates (<c>~</c>), here and in
    /// claims, count with one unit of their precision more at either end, uncertain ones (<c>?</c>) as they are written; a beginning or an
    /// end that is open or unknown leaves nothing out.
    /// </param>
    /// <returns>
    /// A view, which is made in O(1), and decides in O(claims) what is visible once it is first asked. Narrowed further, all conditions
    /// must hold.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The date is the default value, of an unknown year, an interval or a one-of set: for a time that lasts there is
    /// <see cref="PossiblyBetween"/>.
    /// </exception>
    public Graph PossiblyAsOf(PartialDate date) => new(Conditions.At(TimeWindow.Of(date, isCertain: false, nameof(date))));

    /// <summary>Gets the graph as it may have been on a day, as <see cref="PossiblyAsOf(PartialDate)"/> does.</summary>
    /// <param name="date">The day.</param>
    /// <returns>A view.</returns>
    public Graph PossiblyAsOf(DateOnly date) => PossiblyAsOf(PartialDate.FromDateOnly(date));

    /// <summary>
    /// Gets the graph as it may be today, as <see cref="PossiblyAsOf(PartialDate)"/> does. The view stays as of that day.
    /// </summary>
    /// <param name="clock">
    /// What tells the day, in its <see cref="TimeProvider.LocalTimeZone"/>: <see cref="TimeProvider.System"/>, or that of a test.
    /// </param>
    /// <returns>A view.</returns>
    /// <exception cref="ArgumentNullException">The clock is <see langword="null"/>.</exception>
    public Graph PossiblyAsOf(TimeProvider clock) => PossiblyAsOf(Today(clock));

    /// <summary>
    /// Gets what certainly held at some time from one date to another: claims are left out that need not have, as
    /// <see cref="AsOf(PartialDate)"/> says. The time is from the first day of the first date to the last day of the second, as they are
    /// written.
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
    public Graph Between(PartialDate from, PartialDate to) => new(Conditions.At(TimeWindow.Of(from, to, isCertain: true)));

    /// <summary>
    /// Gets what may have held at some time from one date to another: claims are left out that certainly did not, as
    /// <see cref="PossiblyAsOf(PartialDate)"/> says. A claim is left out if its beginning is certainly after the second date, or its end
    /// certainly before the first.
    /// </summary>
    /// <param name="from">The first date.</param>
    /// <param name="to">The last date.</param>
    /// <returns>A view.</returns>
    /// <exception cref="ArgumentException">
    /// A date is the default value, of an unknown year, an interval or a one-of set, or the first is certainly after the second.
    /// </exception>
    public Graph PossiblyBetween(PartialDate from, PartialDate to) => new(Conditions.At(TimeWindow.Of(from, to, isCertain: false)));

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
    /// <exception cref="ArgumentOutOfRangeException">A number is no modality.</exception>
    /// <example>
    /// <code>
    /// var opinions = Race.Graph.Including(Modality.Opinion);
    /// Console.WriteLine($"{Company.DeepSeek.ExposedTo.Count}, {Company.DeepSeek.In(opinions).ExposedTo.Count}");
    /// // Output:
    /// // 0, 3
    /// </code>
    /// </example>
    public Graph Including(params ReadOnlySpan<Modality> modalities) =>
        new(Conditions.Including(ModalitySet.Of(modalities, nameof(modalities))));

    /// <summary>
    /// Gets a view that counts claims of fewer modalities, as <see cref="Including"/> says. To exclude all is allowed, and leaves no fact
    /// visible.
    /// </summary>
    /// <param name="modalities">The modalities, one at least. To exclude one that does not count anyway changes nothing.</param>
    /// <returns>A view.</returns>
    /// <exception cref="ArgumentException">There is no modality.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is no modality.</exception>
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
        new(Conditions.Excluding(ModalitySet.Of(modalities, nameof(modalities))));

    /// <summary>
    /// Gets a view that counts what some sources state: the claims that cite one of them, and the curator's conclusions that rest on
    /// nothing but such claims. Called once more, what counts must be from a source that both calls name.
    /// </summary>
    /// <param name="sources">The sources, one at least, of this graph or of any view of it.</param>
    /// <returns>A view.</returns>
    /// <exception cref="ArgumentException">There is no source, or one of another graph.</exception>
    /// <exception cref="InvalidOperationException">A source is the default value.</exception>
    public Graph FromSources(params ReadOnlySpan<Source> sources) => new(Conditions.From(SourceSet.Of(this, sources)));

    /// <summary>
    /// Gets a view that counts what some sources state, by their keys, as <see cref="FromSources(ReadOnlySpan{Source})"/> does.
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
    public Graph FromSources(params ReadOnlySpan<string> keys) => new(Conditions.From(SourceSet.Of(this, keys)));

    /// <summary>
    /// Gets a view without the facts that a condition does not hold of. It is asked once for each fact, hidden ones included, before this
    /// method returns, and never again: not for views that are made of this one.
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
        return new(Conditions.Where(FactSet.Of(this, predicate)));
    }

    private static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
    }

    /// <summary>The rows of a member, which are those of the base where the same facts of it stand alike.</summary>
    private Adjacency ReadOutgoingInView(int member) =>
        View!.Facts.AreAsInImage(this, member) ? Base.Outgoing(member) : AdjacencyReader.ReadOutgoing(this, member);

    private Adjacency ReadIncomingInView(int member) =>
        View!.Facts.AreAsInImage(this, member) ? Base.Incoming(member) : AdjacencyReader.ReadIncoming(this, member);

    /// <summary>Whether a fact is visible here.</summary>
    internal bool IsVisible(Fact fact) => View is null ? Image.Get(Column.FactStanding, fact.Index) < 2 : View.Facts.IsVisible(fact.Index);

    /// <summary>The exception for a node of another graph or view, which says of which.</summary>
    internal ArgumentException Foreign(Node node, string parameter) =>
        Foreign(
            $"node {node.Key}", node.Graph, parameter,
            IsOfSameImage(node.Graph) ? " Use In(…) to get the same node in another view." : "");

    /// <summary>The exception for something else of another graph or view.</summary>
    internal ArgumentException Foreign(string what, Graph other, string parameter, string advice = "")
    {
        var (of, here) = (other.ToString(), ToString());
        var graphs = of == here ? $"another {(other.IsView ? "view" : "graph")}, {of}, not of this one" : $"{of}, not of {here}";
        return new ArgumentException($"The {what} is of {graphs}.{advice}", parameter);
    }

    /// <summary>Whether another graph has the same nodes, facts and claims: a view, its base, or another view of that.</summary>
    internal bool IsOfSameImage([NotNullWhen(true)] Graph? other) => other is not null && ReferenceEquals(Image, other.Image);

    /// <summary>
    /// Whether kinds, members, sources, facts and claims of two graphs can be equal: these belong to an image, and only nodes to a view of
    /// it.
    /// </summary>
    internal static bool AreOfSameImage(Graph? left, Graph? right) =>
        ReferenceEquals(left, right) || (left is not null && left.IsOfSameImage(right));

    /// <summary>The part of a hash code that graphs of one image share.</summary>
    internal static int HashOfImage(Graph? graph) => graph is null ? 0 : RuntimeHelpers.GetHashCode(graph.Image);
}
