using AccsGen.Naming;
using AccsGen.Spec;
using AccsGen.Testing;

namespace AccsGen.Generator.Tests.Naming;

/// <summary>The names of the real API: approved, unique, the same from every document, and stable.</summary>
public sealed class ApiNamesTests
{
    private static readonly IReadOnlyDictionary<string, OperationName> s_operations = OperationNamer.Name(Documents.Bundled, Documents.Overrides);
    private static readonly IReadOnlyDictionary<string, string> s_models = NameModels(Documents.Bundled);

    [Fact]
    public void Operations_are_called_what_was_approved()
    {
        var lines = Documents.Bundled.Operations
            .Select(o => $"{s_operations[o.Key],-54} {o.Method,-6} {o.Path}")
            .Order(StringComparer.Ordinal);

        Snapshot.Match(string.Join("\n", lines) + "\n", "OperationNames");
    }

    [Fact]
    public void Models_are_called_what_was_approved()
    {
        var lines = s_models.Select(m => $"{m.Value,-54} {m.Key}").Order(StringComparer.Ordinal);

        Snapshot.Match(string.Join("\n", lines) + "\n", "ModelNames");
    }

    [SharedFact]
    public void The_published_file_gives_the_same_names()
    {
        var published = Documents.Read(RepositoryLayout.PublishedSpec);

        Assert.Equal(Sorted(s_operations), Sorted(OperationNamer.Name(published, Documents.Overrides)));
        Assert.Equal(Sorted(s_models), Sorted(NameModels(published)));
    }

    [Fact]
    public void The_order_of_a_document_plays_no_part()
    {
        var random = new Random(7);
        for (var round = 0; round < 20; round++)
        {
            var operations = Documents.Bundled.Operations.OrderBy(_ => random.Next());
            var schemas = Documents.Bundled.Schemas.Select(s => s.Name).OrderBy(_ => random.Next());

            Assert.Equal(Sorted(s_operations), Sorted(OperationNamer.Name(Documents.Bundled.With(operations), Documents.Overrides)));
            Assert.Equal(Sorted(s_models), Sorted(ModelNamer.Name(schemas, Documents.Overrides)));
        }
    }

    [Fact]
    public void Operations_share_no_name()
    {
        Assert.Empty(s_operations.Values.GroupBy(n => n.ToString(), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(s_models.Values.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Names_carry_no_numbers() =>
        Assert.All(s_operations.Values.Select(n => n.ToString()).Concat(s_models.Values), name => Assert.DoesNotMatch("(?<!V)[0-9]", name));

    [SharedFact]
    public void The_on_premises_releases_get_unique_names()
    {
        foreach (var file in new[] { "admin-schema-2.4.8.yaml", "customer-schema-2.4.8.yaml", "guest-schema-2.4.7.yaml" })
        {
            var document = Documents.Read(RepositoryLayout.Shared("specs", file));

            var operations = OperationNamer.Name(document, Documents.Overrides).Values.Select(n => n.ToString()).ToList();
            var models = NameModels(document).Values.ToList();

            Assert.Equal(operations.Count, operations.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.Equal(models.Count, models.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        }
    }

    /// <summary>What is true of leaving a path out is true of adding it.</summary>
    [Fact]
    public void A_path_more_or_less_renames_no_other_operation()
    {
        var renamed = Documents.Bundled.Operations.Select(o => o.Path).Distinct()
            .SelectMany(path => Renamed(Documents.Bundled.Operations.Where(o => o.Path != path)));

        Assert.Empty(renamed);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "")]
    [InlineData("PUT", "/{newId}")]
    [InlineData("GET", "/{newId}")]
    [InlineData("GET", "/things")]
    [InlineData("POST", "/things")]
    public void Operations_added_everywhere_move_nothing_to_another_client(string method, string suffix)
    {
        var added = Documents.Bundled.Operations.Select(o => o.Path.TrimEnd('/')).Distinct()
            .Select(path => Documents.Bundled.Operations[0] with { Method = method, Path = path + suffix, Result = null })
            .Where(operation => !s_operations.ContainsKey(operation.Key));

        var moved = OperationNamer.Name(Documents.Bundled.With(Documents.Bundled.Operations.Concat(added)), Documents.Overrides)
            .Where(named => s_operations.TryGetValue(named.Key, out var before) && !before.Client.Equals(named.Value.Client))
            .Select(named => $"{named.Key}: {s_operations[named.Key]} is {named.Value}");

        Assert.Empty(moved);
    }

    [Fact]
    public void A_schema_more_or_less_renames_no_other_model()
    {
        var schemas = Documents.Bundled.Schemas.Select(s => s.Name).ToList();

        var renamed = schemas
            .SelectMany(left => ModelNamer.Name(schemas.Where(s => s != left), Documents.Overrides))
            .Where(m => s_models[m.Key] != m.Value)
            .Select(m => $"{m.Key}: {s_models[m.Key]} is {m.Value}")
            .Distinct();

        Assert.Empty(renamed);
    }

    [Fact]
    public void Every_entry_of_names_json_is_needed()
    {
        var rules = OperationNamer.Name(Documents.Bundled, Overrides(operations: false, models: true));
        var modelRules = ModelNamer.Name(Documents.Bundled.Schemas.Select(s => s.Name), Overrides(operations: true, models: false));

        Assert.All(Documents.Overrides.Operations, o => Assert.NotEqual(rules[o.Key], o.Value));
        Assert.All(Documents.Overrides.Models, m => Assert.NotEqual(modelRules[m.Key], m.Value));
    }

    [Fact]
    public void Every_noun_of_the_API_is_held_to_be_a_client_or_not()
    {
        var tree = new ClientTree(Documents.Bundled.Operations.Select(OperationPath.Read), Documents.Overrides);

        var undecided = tree.Nodes.Select(n => n.Key).Where(key => !Documents.Overrides.Clients.ContainsKey(key) && !Documents.Overrides.Methods.Contains(key));

        Assert.Empty(undecided);
    }

    private static IEnumerable<string> Renamed(IEnumerable<SpecOperation> operations) =>
        OperationNamer.Name(Documents.Bundled.With(operations), Documents.Overrides)
            .Where(named => !named.Value.Equals(s_operations[named.Key]))
            .Select(named => $"{named.Key}: {s_operations[named.Key]} is {named.Value}");

    private static NameOverrides Overrides(bool operations, bool models)
    {
        var sections = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Documents.OverridesFile))!.AsObject();
        if (!operations)
            sections.Remove("operations");
        if (!models)
            sections.Remove("models");
        return NameOverrides.Parse(sections.ToJsonString());
    }

    private static IReadOnlyDictionary<string, string> NameModels(SpecDocument document) =>
        ModelNamer.Name(document.Schemas.Select(s => s.Name), Documents.Overrides);

    private static List<string> Sorted<T>(IReadOnlyDictionary<string, T> names) => [.. names.Select(n => $"{n.Key} = {n.Value}").Order(StringComparer.Ordinal)];
}
