namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>A place on earth, in degrees.</summary>
internal readonly record struct GeoPosition(double Latitude, double Longitude)
{
    private const double EarthRadius = 6371;

    /// <summary>As the crow flies, in kilometers.</summary>
    public double DistanceTo(GeoPosition other)
    {
        var (from, to) = (Radians(Latitude), Radians(other.Latitude));
        var byLatitude = Math.Pow(Math.Sin((to - from) / 2), 2);
        var byLongitude = Math.Cos(from) * Math.Cos(to) * Math.Pow(Math.Sin(Radians(other.Longitude - Longitude) / 2), 2);
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(byLatitude + byLongitude));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
