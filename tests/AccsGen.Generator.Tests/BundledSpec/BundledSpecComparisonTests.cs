using System.Text.RegularExpressions;

namespace AccsGen.Generator.Tests.BundledSpec;

/// <summary>The bundled document beside Adobe's file.</summary>
public sealed partial class BundledSpecComparisonTests
{
    [SharedFact]
    public void Differs_from_the_published_file_only_on_purpose()
    {
        var differences = PublishedFacts.Read(RepositoryLayout.PublishedSpec).DifferencesTo(BundledFacts.Read(BundledDocument.Root)).ToList();

        var unexpected = differences.Where(difference => !DeliberateDifferences.Reasons.ContainsKey(difference));
        var gone = DeliberateDifferences.Reasons.Keys.Except(differences).Select(difference => $"no longer there: {difference}");

        AssertNone(unexpected.Concat(gone));
    }

    [SharedFact]
    public void Holds_the_published_number_of_facts()
    {
        var published = PublishedFacts.Read(RepositoryLayout.PublishedSpec);

        // Guards the comparison itself: two readers that read nothing would agree.
        Assert.Equal(489, published.Subjects.Count(subject => published[subject] == "operation"));
        Assert.Equal(459, published.Subjects.Count(subject => subject.StartsWith("schema ", StringComparison.Ordinal) && subject.Count(c => c == ' ') == 1));
        Assert.Equal("integer, required yes", published["GET /V1/orders/{id} parameter path id"]);
        Assert.Equal("the catalog-data-product-interface", published["POST /V1/products body member product"]);
        Assert.Equal("yes", published["PUT /V1/orders/create deprecated"]);
    }

    [SharedFact]
    public void Holds_none_of_the_published_sentences()
    {
        // Anyone would write "Customer ID" or "The id of the order": only longer texts are someone's own.
        var published = PublishedFacts.ReadTexts(RepositoryLayout.PublishedSpec).Select(Normalize).Distinct().Where(text => text.Trim().Split(' ').Length > 4).ToList();

        var found =
            from text in BundledDocument.Texts()
            let normalized = Normalize(text.Text)
            from sentence in published
            where normalized.Contains(sentence, StringComparison.Ordinal)
            select $"{text.Place}: {text.Text} <- {sentence.Trim()}";

        Assert.NotEmpty(published);
        AssertNone(found);
    }

    private static void AssertNone(IEnumerable<string> lines)
    {
        var list = lines.ToList();
        Assert.True(list.Count == 0, $"{list.Count} found:\n{string.Join('\n', list)}");
    }

    /// <summary>The words alone, in lower case, a space before, between and behind them.</summary>
    private static string Normalize(string text) => $" {NoWord().Replace(text.ToLowerInvariant(), " ").Trim()} ";

    [GeneratedRegex(@"[\W_]+")]
    private static partial Regex NoWord();
}
