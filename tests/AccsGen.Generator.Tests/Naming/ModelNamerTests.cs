using AccsGen.Naming;

namespace AccsGen.Generator.Tests.Naming;

public sealed class ModelNamerTests
{
    [Fact]
    public void A_thing_of_one_module_is_called_after_the_thing() => Expect(
        ("catalog-data-product-interface", "Product"),
        ("sales-data-order-interface", "Order"),
        ("sales-data-creditmemo-interface", "CreditMemo"),
        ("catalog-data-product-search-results-interface", "ProductSearchResults"),
        ("sales-data-order-search-result-interface", "OrderSearchResults"),
        ("shared-catalog-data-search-results-interface", "SharedCatalogSearchResults"),
        ("catalog-inventory-stock-item-criteria-interface", "StockItemCriteria"));

    [Fact]
    public void A_thing_that_several_modules_have_keeps_its_module() => Expect(
        ("customer-data-address-interface", "CustomerAddress"),
        ("quote-data-address-interface", "QuoteAddress"),
        ("sales-data-order-address-interface", "OrderAddress"),
        ("catalog-data-thing-interface", "CatalogThing"),
        ("eav-data-thing-interface", "EavThing"));

    [Fact]
    public void A_shared_thing_keeps_its_module_even_alone() => Expect(("rma-data-comment-interface", "RmaComment"));

    [Fact]
    public void The_module_is_not_said_twice() => Expect(
        ("sales-rule-data-rule-interface", "SalesRule"),
        ("gift-message-data-message-interface", "GiftMessage"),
        ("negotiable-quote-template-data-template-interface", "NegotiableQuoteTemplate"),
        ("customer-data-group-interface", "CustomerGroup"));

    [Fact]
    public void An_extension_follows_what_it_extends()
    {
        var overrides = NameOverrides.Parse("""{ "models": { "a-data-b-interface": "Bee" } }""");

        var names = ModelNamer.Name(
            ["a-data-b-interface", "a-data-b-extension-interface", "eav-data-attribute-extension-interface"], overrides);

        Assert.Equal("BeeExtensionAttributes", names["a-data-b-extension-interface"]);
        Assert.Equal("EavAttributeExtensionAttributes", names["eav-data-attribute-extension-interface"]);
    }

    [Theory]
    [InlineData("framework-search-criteria-interface", "FrameworkSearchCriteria")]
    [InlineData("framework-filter", "FrameworkFilter")]
    [InlineData("Action", "ActionModel")]
    [InlineData("task", "TaskModel")]
    [InlineData("RawJson", "RawJsonModel")]
    [InlineData("AccsTransport", "AccsTransportModel")]
    [InlineData("OAuthClient", "OAuthClientModel")]
    [InlineData("some-data-version-interface", "SomeVersion")]
    public void Names_of_the_runtime_and_of_implicit_usings_are_left_alone(string schema, string expected) => Expect((schema, expected));

    [Fact]
    public void Any_other_schema_name_is_taken_as_it_stands() => Expect(
        ("Pet", "Pet"),
        ("com.example.Foo", "ComExampleFoo"),
        ("Foo Bar", "FooBar3"),
        ("List<Foo>", "ListFoo"),
        ("foo_bar", "FooBar4"),
        ("FooBar", "FooBar"),
        ("FOOBAR", "Foobar2"));

    [Fact]
    public void No_public_type_of_an_implicit_using_can_be_a_model()
    {
        string[] namespaces =
            ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];
        Type[] samples =
        [
            typeof(object), typeof(Uri), typeof(HttpClient), typeof(Enumerable), typeof(Queryable), typeof(SortedSet<int>), typeof(Parallel), typeof(Barrier),
            typeof(Console), typeof(FileSystemWatcher), typeof(ParallelQuery), typeof(PriorityQueue<,>),
        ];
        var types = samples.Select(sample => sample.Assembly).Distinct()
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(t => namespaces.Contains(t.Namespace) && !t.IsNested)
            .Select(t => t.Name.Split('`')[0]);

        var free = types.Distinct().Where(name => !ReservedTypeNames.Contains(name)).Order(StringComparer.Ordinal).ToList();
        Assert.True(free.Count == 0, string.Join(" ", free));
    }

    [Fact]
    public void No_public_type_of_the_runtime_can_be_a_model()
    {
        var types = typeof(AccsModel).Assembly.GetExportedTypes()
            .Where(t => t is { Namespace: "AccsGen", IsNested: false })
            .Select(t => t.Name.Split('`')[0]);

        var free = types.Distinct().Where(name => !ReservedTypeNames.Contains(name)).Order(StringComparer.Ordinal).ToList();
        Assert.True(free.Count == 0, string.Join(" ", free));
    }

    private static void Expect(params (string Schema, string Name)[] expected)
    {
        var names = ModelNamer.Name(expected.Select(e => e.Schema), NameOverrides.Empty);

        Assert.Equal(expected.Select(e => $"{e.Schema} = {e.Name}"), expected.Select(e => $"{e.Schema} = {names[e.Schema]}"));
    }
}
