namespace AccsGen.Simulator;

/// <summary>A server-to-server credential that IMS knows, and what it may do in the tenant.</summary>
public sealed class SimulatorCredential
{
    /// <summary>Makes a credential.</summary>
    /// <param name="clientId">The client id.</param>
    /// <param name="clientSecrets">The secrets that IMS accepts: one, or two during a rotation.</param>
    public SimulatorCredential(string clientId, params string[] clientSecrets)
    {
        ArgumentNullException.ThrowIfNull(clientId);
        ArgumentNullException.ThrowIfNull(clientSecrets);
        ClientId = clientId;
        ClientSecrets = [.. clientSecrets];
    }

    /// <summary>The client id.</summary>
    public string ClientId { get; set; }

    /// <summary>The secrets that IMS accepts, one or two.</summary>
    public IList<string> ClientSecrets { get; }

    /// <summary>
    /// The resources it may use, such as <c>Magento_Catalog::products</c>; <c>*</c> stands for any text (<c>Magento_Catalog::*</c>). <see langword="null"/>, the default, for all. A call that needs
    /// another one is refused, and the refusal names it.
    /// </summary>
    public IList<string>? Resources { get; set; }

    /// <summary>The client id; no secret.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => $"{nameof(SimulatorCredential)} {{ ClientId = {ClientId} }}";
}
