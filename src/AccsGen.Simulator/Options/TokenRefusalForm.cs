namespace AccsGen.Simulator;

/// <summary>How a missing, bad or expired token is refused. Whether ACCS's gateway or the service itself answers, and how, isn't published.</summary>
public enum TokenRefusalForm
{
    /// <summary>401 with the service's JSON: <c>{"message":…}</c>.</summary>
    Service,

    /// <summary>401 with the JSON that Adobe's gateways use elsewhere: <c>{"error_code":…,"message":…}</c>.</summary>
    Gateway,

    /// <summary>401 with an HTML page.</summary>
    Html,
}
