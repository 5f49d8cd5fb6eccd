namespace AccsGen.Integration.Tests.Mocking;

/// <summary>Users test their code with clients of their own, without a mocking library and without a transport.</summary>
public sealed class MockingTests
{
    [Fact]
    public async Task An_overridden_method_answers_without_a_transport()
    {
        await using var accs = new FakeAccs();

        Assert.Equal("Name of 24-MB01", await NameOfAsync(accs, "24-MB01"));
    }

    [Fact]
    public async Task A_method_that_is_not_overridden_says_what_to_do()
    {
        await using var accs = new FakeAccs();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => accs.Products.DeleteAsync("24-MB01"));

        Assert.Contains("FakeProducts has no transport", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Override it", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_is_not_overridden_says_what_to_do()
    {
        await using var accs = new FakeAccs();

        var exception = Assert.Throws<InvalidOperationException>(() => accs.Orders);

        Assert.Contains("FakeAccs has no transport", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_client_and_method_can_be_overridden()
    {
        var clients = typeof(AccsClient).Assembly.GetTypes().Where(type => typeof(AccsOperations).IsAssignableFrom(type) && type.Namespace == "Accs");
        var members = clients.SelectMany(client => client.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly));

        Assert.All(members, member => Assert.True(member is { IsVirtual: true, IsFinal: false }, $"{member.DeclaringType}.{member.Name}"));
    }

    private static async Task<string?> NameOfAsync(AccsClient accs, string sku) => (await accs.Products.GetAsync(sku)).Name;

    private sealed class FakeAccs : AccsClient
    {
        public override ProductsClient Products { get; } = new FakeProducts();
    }

    private sealed class FakeProducts : ProductsClient
    {
        public override Task<Product> GetAsync(
            string sku, bool? editMode = null, long? storeId = null, bool? forceReload = null, AccsRequestOptions? requestOptions = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new Product { Sku = sku, Name = $"Name of {sku}" });
    }
}
