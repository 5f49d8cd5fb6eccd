namespace AccsGen.Runtime.Tests.Calls;

public sealed class MockTests
{
    [Fact]
    public async Task A_mock_says_that_a_member_is_not_overridden()
    {
        await using var mock = new TestClient();

        var fault = Assert.Throws<InvalidOperationException>(() => mock.Get("/V1/x"));

        Assert.Contains("TestClient has no transport", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disposed_client_says_so()
    {
        var client = new TestService().Client();
        await client.DisposeAsync();
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Get("/V1/x").SendAsync());
    }
}
