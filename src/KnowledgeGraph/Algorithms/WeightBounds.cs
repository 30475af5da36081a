using System.Globalization;

namespace KnowledgeGraph.Algorithms;

/// <summary>Checks of what callers say facts weigh.</summary>
internal static class WeightBounds
{
    /// <summary>Gets a weight that is within bounds.</summary>
    /// <exception cref="ArgumentException">It is not, or it is not a number.</exception>
    internal static double Check<T>(double weight, T fact, double minimum, double maximum, string parameter)
    {
        if (weight >= minimum && weight <= maximum) return weight;
        throw new ArgumentException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The {parameter} of “{fact}” is {weight}, which is not between {minimum} and {maximum}."), parameter);
    }
}
