namespace AccsGen.Runtime.Tests.Fakes;

/// <summary>A root client as generated ones are, which lets tests start any call.</summary>
internal class TestClient : AccsClientBase
{
    public TestClient()
    {
    }

    public TestClient(AccsTransport transport)
        : base(transport)
    {
    }

    public AccsCall Get(string path, AccsRequestOptions? options = null, CancellationToken cancellationToken = default) => Call(new AccsOperation("GET", path), options, cancellationToken);

    public AccsCall Send(string method, string path) => Call(new AccsOperation(method, path), null, default);

    public AccsCall Put(string path, AccsRequestOptions? options = null, CancellationToken cancellationToken = default) => Call(new AccsOperation("PUT", path), options, cancellationToken);

    public AccsCall Post(string path, AccsRequestOptions? options = null, CancellationToken cancellationToken = default) => Call(new AccsOperation("POST", path), options, cancellationToken);
}
